package io.kaohe.report;

import io.kaohe.plan.PlanView;
import io.kaohe.plan.PlanViews;
import io.kaohe.print.Printed;
import io.kaohe.shared.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Improvement plans to be printed, for whoever may see them. */
@Service
public class PlanReports {

    private final PlanViews views;
    private final JdbcNames names;
    private final Clock clock;

    PlanReports(PlanViews views, JdbcNames names, Clock clock) {
        this.views = views;
        this.names = names;
        this.clock = clock;
    }

    /** @throws io.kaohe.shared.Refusal 404 for a plan that is unknown, or not the reader's to see */
    public PlanReport of(Actor reader, UUID id) {
        PlanView view = views.printed(reader, id);
        // every author has an entry in the record
        Map<String, String> people = names.people(Stream.concat(
                        Stream.of(view.manager().id()), view.timeline().stream().map(PlanView.Event::who))
                .distinct()
                .toList());
        String role = view.person().role();
        return new PlanReport(
                view,
                role == null ? null : names.role(role),
                people,
                new Printed(names.who(reader.id()), clock.instant()));
    }
}
