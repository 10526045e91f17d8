package io.kaohe.cycle;

import io.kaohe.organization.Person;

/** Somebody in scope who gets no appraisal. */
public record Skipped(Person person, SkipReason reason) {}
