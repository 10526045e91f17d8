package io.kaohe.plan;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-to-one coaching while a plan runs (S62): the line manager writes the minutes, the person reads them. */
@Service
@Transactional
public class PlanCoaching {

    private final Plans plans;
    private final JdbcPlanRecords records;
    private final PlanSettings settings;
    private final Clock clock;

    PlanCoaching(Plans plans, JdbcPlanRecords records, PlanSettings settings, Clock clock) {
        this.plans = plans;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    public void hold(Actor by, UUID id, String minutes) {
        Plan plan = plans.othersPlan(by, id);
        if (minutes.isBlank()) {
            throw Refusal.invalid("minutes", "REQUIRED");
        }
        if (plan.status() != PlanStatus.RUNNING) {
            throw Refusal.conflict("PLAN_ELSEWHERE");
        }
        records.addCoaching(id, minutes, by.id(), clock.instant());
        plans.record(by, "PLAN_COACHING_HELD", plan, null);
    }

    /** The person has read all minutes there are. */
    public void read(Actor by, UUID id) {
        records.coachingRead(id, clock.instant());
        plans.record(by, "PLAN_COACHING_READ_BY_PERSON", plans.get(id), null);
    }

    /** When the next session of a plan that has begun is due: after the last one of this round, pauses not counted. */
    @Transactional(readOnly = true)
    public Instant next(UUID id) {
        return Objects.requireNonNull(next(List.of(id)).get(id));
    }

    /** The same of many. */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> next(Collection<UUID> ids) {
        ZoneId zone = clock.getZone();
        return records.coached(ids, zone).stream()
                .collect(Collectors.toMap(
                        JdbcPlanRecords.Coached::plan,
                        coached -> settings.coachingAfter(coached.last(), zone)
                                .plus(Duration.ofDays(coached.pausedDays()))));
    }
}
