package io.kaohe.outcome;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.plan.Occasion;
import io.kaohe.plan.Plan;
import io.kaohe.plan.Plans;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Improvement talks (S58): held by the line manager with agreed actions, acknowledged by the person. The second within
 * three months leads to an improvement plan (R19).
 */
@Service
@Transactional
public class ImprovementTalks {

    private static final Period CLOSE_TOGETHER = Period.ofMonths(3);

    private final JdbcImprovementTalks rows;
    private final Appraisals appraisals;
    private final Plans plans;
    private final ImprovementProcess process;
    private final AuditLog audit;
    private final Clock clock;

    ImprovementTalks(
            JdbcImprovementTalks rows,
            Appraisals appraisals,
            Plans plans,
            ImprovementProcess process,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.appraisals = appraisals;
        this.plans = plans;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts the talk an appraisal leads to; a second call changes nothing. */
    public void start(UUID appraisalId) {
        Appraisal appraisal = appraisals.get(appraisalId);
        UUID id = UUID.randomUUID();
        if (rows.add(id, appraisalId, appraisal.employee(), appraisal.reviewer())) {
            process.start(id);
        }
    }

    /** @throws Refusal 404 when there is none */
    public ImprovementTalk get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** The talks of a person that are not held or not acknowledged yet, by the appraisal that led to them. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> unfinished(String employee) {
        return rows.unfinished(employee);
    }

    /** The one that was held last, with what was agreed in it. */
    @Transactional(readOnly = true)
    public Optional<ImprovementTalk> lastHeldWith(String employee) {
        return rows.lastHeldWith(employee).flatMap(rows::find);
    }

    /** @throws Refusal 422 without minutes, without an action, or with an action until a day that has passed */
    public void hold(Actor by, UUID id, String minutes, List<ImprovementTalk.Action> actions) {
        check(minutes, actions);
        ImprovementTalk talk = get(id);
        if (by.id().equals(talk.employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
        if (!rows.hold(id, minutes, by.id(), clock.instant())) {
            throw Refusal.conflict("WRONG_STATE");
        }
        rows.addActions(id, actions);
        audit.record(by, "IMPROVEMENT_TALK_HELD", "appraisal/" + talk.appraisal(), talk.employee(), null);
        List<Plans.Cause> together = heldShortlyBefore(talk);
        if (together.size() > 1) {
            plans.start(Occasion.IMPROVEMENT_TALKS, talk.employee(), talk.reviewer(), together);
        }
    }

    public void acknowledge(Actor by, UUID id, @Nullable String comment) {
        ImprovementTalk talk = get(id);
        if (!rows.acknowledge(id, comment, clock.instant())) {
            throw Refusal.conflict("WRONG_STATE");
        }
        audit.record(by, "IMPROVEMENT_TALK_ACKNOWLEDGED", "appraisal/" + talk.appraisal(), talk.employee(), null);
    }

    /** With this one. A talk that a plan came after has led to it; it does not lead to a second one. */
    private List<Plans.Cause> heldShortlyBefore(ImprovementTalk talk) {
        Instant from =
                clock.instant().atZone(clock.getZone()).minus(CLOSE_TOGETHER).toInstant();
        Instant lastPlan = plans.ofEmployee(talk.employee()).stream()
                .map(Plan::startedAt)
                .findFirst()
                .orElse(from);
        return rows.heldSince(talk.employee(), lastPlan.isAfter(from) ? lastPlan : from);
    }

    private void check(String minutes, List<ImprovementTalk.Action> actions) {
        List<FieldError> errors = new ArrayList<>();
        if (minutes.isBlank()) {
            errors.add(FieldError.of("minutes", "REQUIRED"));
        }
        if (actions.isEmpty()) {
            errors.add(FieldError.of("actions", "REQUIRED"));
        }
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).what().isBlank()) {
                errors.add(FieldError.of("actions[" + i + "].what", "REQUIRED"));
            }
            if (actions.get(i).until().isBefore(today)) {
                errors.add(FieldError.of("actions[" + i + "].until", "IN_THE_PAST"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
