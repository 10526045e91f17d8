package io.kaohe.cycle;

import io.kaohe.indicator.Finding;
import io.kaohe.organization.Person;
import java.util.List;

/** What opening a cycle would do: who takes part, who does not and why, what lint finds. */
public record CyclePreview(List<Person> participants, List<Skipped> skipped, List<Finding> findings) {}
