package io.kaohe.cycle;

import static io.kaohe.cycle.CycleStatus.BONUS_APPROVAL;
import static io.kaohe.cycle.CycleStatus.CANCELLED;
import static io.kaohe.cycle.CycleStatus.OPENING;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalLevers;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What HR may do to a whole cycle: each with a reason, each recorded. */
@Service
@Transactional
public class CycleLevers {

    private final Cycles cycles;
    private final JdbcCycles rows;
    private final Appraisals appraisals;
    private final AppraisalLevers appraisalLevers;
    private final CycleProcess process;
    private final AuditLog audit;
    private final Clock clock;

    CycleLevers(
            Cycles cycles,
            JdbcCycles rows,
            Appraisals appraisals,
            AppraisalLevers appraisalLevers,
            CycleProcess process,
            AuditLog audit,
            Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.appraisals = appraisals;
        this.appraisalLevers = appraisalLevers;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends the cycle without effect; its appraisals are withdrawn by a job. */
    public void cancel(Actor hr, UUID id, String reason) {
        Cycle cycle = checked(hr, id, reason);
        cycles.move(id, EnumSet.range(OPENING, BONUS_APPROVAL), CANCELLED);
        audit.record(hr, "CYCLE_CANCELLED", cycle.subject(), null, reason);
        process.cancelled(id);
    }

    /** Gives the running stage more time: the collecting of figures, or every open appraisal but HR's own. */
    public void extend(Actor hr, UUID id, Instant until, String reason) {
        Cycle cycle = checked(hr, id, reason);
        if (!until.isAfter(clock.instant())) {
            throw Refusal.invalid("until", "IN_THE_PAST");
        }
        switch (cycle.status()) {
            case OPENING, COLLECTING -> {
                rows.dataDue(id, until);
                process.extended(id, until);
            }
            case RUNNING, CONFIRMATION -> {
                for (Appraisal appraisal : appraisals.ofCycle(id)) {
                    if (!appraisal.status().concluded() && !appraisal.employee().equals(hr.id())) {
                        appraisalLevers.extend(hr, appraisal.id(), until, reason);
                    }
                }
            }
            default -> throw Refusal.conflict("WRONG_STATE");
        }
        audit.record(hr, "CYCLE_EXTENDED", cycle.subject(), null, reason);
    }

    /** The job that follows a cancellation. */
    public void withdrawAppraisals(UUID id) {
        appraisalLevers.withdrawAll(id, "CYCLE_CANCELLED");
    }

    private Cycle checked(Actor hr, UUID id, String reason) {
        hr.mustBe(Role.HR);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        return cycles.get(id);
    }
}
