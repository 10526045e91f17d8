package io.kaohe.target;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets of people and periods; a change is a new version. */
@Service
@Transactional(readOnly = true)
public class Targets {

    private final JdbcTargets rows;
    private final AuditLog audit;

    Targets(JdbcTargets rows, AuditLog audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** The newest version for each indicator. */
    public Map<String, Target> of(String employee, Period period) {
        return of(List.of(employee), period).getOrDefault(employee, Map.of());
    }

    /** The same for many people: employee → indicator → target; who has none is absent. */
    public Map<String, Map<String, Target>> of(Collection<String> employees, Period period) {
        return rows.newest(employees, period);
    }

    /** What holds in the period, indicator by indicator, as the versions that count say it. */
    public Map<String, TargetCourse> courses(String employee, Period period, Predicate<Target> counts) {
        return rows.history(employee, period).stream()
                .filter(counts)
                .collect(groupingBy(
                        Target::indicator, collectingAndThen(toList(), versions -> TargetCourse.of(period, versions))));
    }

    /** Every version ever entered for the person and period, the oldest of an indicator first. */
    public List<Target> history(String employee, Period period) {
        return rows.history(employee, period);
    }

    /** The person has seen their targets of the period; what was acknowledged before keeps its date. */
    @Transactional
    public void acknowledge(Actor actor, String employee, Period period) {
        if (!actor.id().equals(employee)) {
            throw Refusal.forbidden("TARGETS_NOT_YOURS");
        }
        if (rows.acknowledge(employee, period) > 0) {
            audit.record(actor, "TARGETS_ACKNOWLEDGED", "targets/" + period, employee, null);
        }
    }
}
