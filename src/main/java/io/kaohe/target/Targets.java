package io.kaohe.target;

import static java.util.stream.Collectors.groupingBy;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What was agreed for each of the periods: indicator → period → course. */
    public Map<String, Map<Period, TargetCourse>> courses(String employee, Collection<Period> periods) {
        Map<String, Map<Period, TargetCourse>> byIndicator = new HashMap<>();
        rows.history(employee, periods)
                .forEach((period, targets) -> targets.stream()
                        .collect(groupingBy(Target::indicator))
                        .forEach((indicator, versions) -> byIndicator
                                .computeIfAbsent(indicator, code -> new HashMap<>())
                                .put(period, TargetCourse.of(period, versions))));
        return byIndicator;
    }

    /** Every version ever entered for the person and period, the oldest of an indicator first. */
    public List<Target> history(String employee, Period period) {
        return rows.history(employee, List.of(period)).getOrDefault(period, List.of());
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
