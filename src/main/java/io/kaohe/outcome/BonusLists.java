package io.kaohe.outcome;

import io.kaohe.audit.AuditLog;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.Cycles;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bonus lists of cycles: prepared from results, approved by HR, each version kept. */
@Service
@Transactional
public class BonusLists {

    /** HR's decision about a list. */
    public enum Decision {
        APPROVE,
        /** The list is made anew, for instance after a base was corrected. */
        RETURN
    }

    private final JdbcBonusLists rows;
    private final Cycles cycles;
    private final AuditLog audit;

    BonusLists(JdbcBonusLists rows, Cycles cycles, AuditLog audit) {
        this.rows = rows;
        this.cycles = cycles;
        this.audit = audit;
    }

    /** Makes a new version of the cycle's list; bases and teams count as of the period's last day. */
    public void prepare(UUID cycleId) {
        Cycle cycle = cycles.get(cycleId);
        cycles.bonusListPrepared(cycleId);
        rows.prepare(cycleId, cycle.period().lastDay());
    }

    /** The newest version. @throws Refusal 403 for everybody but HR; 404 when there is none yet */
    public BonusList of(Actor hr, UUID cycleId) {
        hr.mustBe(Role.HR);
        BonusList list = newest(cycleId).orElseThrow(Refusal::notFound);
        record(hr, "BONUS_LIST_READ", cycleId, list, null);
        return list;
    }

    /** Whether the newest version was approved. */
    public boolean approved(UUID cycleId) {
        return newest(cycleId)
                .map(list -> Decision.APPROVE.name().equals(list.decision()))
                .orElse(false);
    }

    /**
     * @throws Refusal 422 when it is returned without a reason; 409 when it was decided before, and when an appeal came
     *     or was decided since it was prepared
     */
    public void decide(Actor hr, UUID cycleId, Decision decision, @Nullable String reason) {
        hr.mustBe(Role.HR);
        if (decision == Decision.RETURN && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        BonusList list = newest(cycleId).orElseThrow(Refusal::notFound);
        if (!rows.decide(cycleId, list.version(), decision.name(), reason, hr.id())) {
            throw Refusal.conflict("WRONG_STATE");
        }
        if (decision == Decision.APPROVE && rows.outdated(cycleId, list.version())) {
            throw Refusal.conflict("LIST_OUTDATED");
        }
        record(hr, "BONUS_LIST_" + decision, cycleId, list, reason);
    }

    private void record(Actor hr, String action, UUID cycleId, BonusList list, @Nullable String reason) {
        audit.recordMany(hr, action, cycles.get(cycleId).subject(), list.people(), reason);
    }

    private Optional<BonusList> newest(UUID cycleId) {
        return rows.newest(cycleId, cycles.get(cycleId).period().lastDay());
    }
}
