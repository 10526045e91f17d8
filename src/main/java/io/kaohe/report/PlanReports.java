package io.kaohe.report;

import io.kaohe.organization.Organization;
import io.kaohe.plan.PlanView;
import io.kaohe.plan.PlanViews;
import io.kaohe.print.Printed;
import io.kaohe.print.Who;
import io.kaohe.shared.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Improvement plans to be printed, for whoever may see them. */
@Service
public class PlanReports {

    private final PlanViews views;
    private final Organization organization;
    private final Clock clock;

    PlanReports(PlanViews views, Organization organization, Clock clock) {
        this.views = views;
        this.organization = organization;
        this.clock = clock;
    }

    /** @throws io.kaohe.shared.Refusal 404 for a plan that is unknown, or not the reader's to see */
    public PlanReport of(Actor reader, UUID id) {
        PlanView view = views.printed(reader, id);
        // every author has an entry in the record
        Map<String, String> names = organization
                .find(Stream.concat(
                                Stream.of(reader.id(), view.manager().id()),
                                view.timeline().stream().map(PlanView.Event::who))
                        .distinct()
                        .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, person -> person.getValue().name()));
        Who printer = new Who(reader.id(), names.getOrDefault(reader.id(), reader.id()));
        return new PlanReport(view, names, new Printed(printer, clock.instant()));
    }
}
