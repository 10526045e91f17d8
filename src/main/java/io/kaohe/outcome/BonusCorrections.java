package io.kaohe.outcome;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Differences that appeals make to approved bonus lists: one an appraisal, each approved by HR. */
@Service
@Transactional
public class BonusCorrections {

    private final JdbcBonusCorrections rows;
    private final Appraisals appraisals;
    private final AuditLog audit;
    private final Clock clock;

    BonusCorrections(JdbcBonusCorrections rows, Appraisals appraisals, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.appraisals = appraisals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Prepares the difference when the cycle's list was approved without what counts now; a second call changes
     * nothing. A list that nobody has approved yet is made anew instead.
     */
    public void prepare(UUID appraisal) {
        lockList(appraisal);
        rows.prepare(appraisals.get(appraisal).cycle(), appraisal);
    }

    /** Until the transaction ends nobody decides about the list that the appraisal is on. */
    public void lockList(UUID appraisal) {
        rows.lockList(appraisals.get(appraisal).cycle());
    }

    /** Whether one waits for approval. */
    @Transactional(readOnly = true)
    public boolean due(UUID appraisal) {
        return rows.find(appraisal).filter(one -> one.approvedAt() == null).isPresent();
    }

    /** @throws Refusal 403 unless HR, and for HR's own; 404 when there is none */
    public BonusCorrection of(Actor hr, UUID appraisal) {
        checked(hr, appraisal);
        return rows.find(appraisal).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 403 unless HR, and for HR's own; 409 when it was approved before */
    public void approve(Actor hr, UUID id) {
        Appraisal appraisal = checked(hr, id);
        if (!rows.approve(id, hr.id(), clock.instant())) {
            throw Refusal.conflict("WRONG_STATE");
        }
        audit.record(hr, "BONUS_CORRECTED", appraisal.subject(), appraisal.employee(), null);
    }

    /** Those of a cycle's list that HR approved, oldest first. @throws Refusal 403 unless HR */
    public List<BonusCorrection> approved(Actor hr, UUID cycle) {
        hr.mustBe(Role.HR);
        return rows.approved(cycle);
    }

    private Appraisal checked(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        Appraisal appraisal = appraisals.get(id);
        if (hr.id().equals(appraisal.employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
        return appraisal;
    }
}
