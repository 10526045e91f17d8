package io.kaohe.organization;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR gives a person another line manager from a day on. */
@Service
public class LineManagers {

    static final int LONGEST_REASON = 1_000;

    private final JdbcPlaces places;
    private final Logins logins;
    private final AuditLog audit;

    LineManagers(JdbcPlaces places, Logins logins, AuditLog audit) {
        this.places = places;
        this.logins = logins;
        this.audit = audit;
    }

    /** @throws Refusal 404 when the employee is unknown, 422 when the line would be impossible */
    @Transactional
    public void assign(Actor actor, String employee, String manager, LocalDate from, String reason) {
        actor.mustBe(Role.HR);
        places.lock();
        Set<String> known = places.ids();
        if (!known.contains(employee)) {
            throw Refusal.notFound();
        }
        if (!known.contains(manager)) {
            throw Refusal.invalid("manager", "PERSON_UNKNOWN");
        }
        if (manager.equals(employee)) {
            throw Refusal.invalid("manager", "MANAGER_IS_SELF");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "REASON_TOO_LONG", LONGEST_REASON);
        }
        Map<String, Timeline> timelines = places.timelines();
        Timeline timeline = timelines.getOrDefault(employee, new Timeline(List.of()));
        Place before = timeline.on(from).orElseThrow(() -> Refusal.invalid("from", "NOT_EMPLOYED"));
        Place after = new Place(before.team(), manager, before.role(), from, before.to());
        if (after.sameWork(before)) {
            return;
        }
        Timeline.Change change = timeline.enter(after);
        if (new ReportingLines(timelines).runInCircle(employee, after)) {
            throw Refusal.invalid("manager", "MANAGER_CIRCLE", ReportingLines.MOST_LEVELS);
        }
        places.save(employee, change);
        logins.grant(Set.of(manager), Role.MANAGER);
        audit.record(actor, "LINE_MANAGER_ASSIGNED", "employee/" + employee, employee, reason);
    }
}
