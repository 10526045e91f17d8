package io.kaohe.report;

import io.kaohe.audit.AuditLog;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.Cycles;
import io.kaohe.outcome.BonusCorrection;
import io.kaohe.outcome.BonusCorrections;
import io.kaohe.outcome.BonusList;
import io.kaohe.outcome.BonusLists;
import io.kaohe.print.Printed;
import io.kaohe.print.Who;
import io.kaohe.report.BonusListReport.Correction;
import io.kaohe.report.BonusListReport.Decision;
import io.kaohe.report.BonusListReport.Entry;
import io.kaohe.shared.Actor;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bonus lists to be printed, for HR and nobody else. */
@Service
public class BonusListReports {

    private final BonusLists bonusLists;
    private final BonusCorrections corrections;
    private final Cycles cycles;
    private final JdbcNames names;
    private final AuditLog audit;
    private final Clock clock;

    BonusListReports(
            BonusLists bonusLists,
            BonusCorrections corrections,
            Cycles cycles,
            JdbcNames names,
            AuditLog audit,
            Clock clock) {
        this.bonusLists = bonusLists;
        this.corrections = corrections;
        this.cycles = cycles;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest version. @throws Refusal 403 for everybody but HR; 404 while there is none */
    @Transactional
    public BonusListReport of(Actor hr, UUID cycleId) {
        BonusList list = bonusLists.of(hr, cycleId);
        Cycle cycle = cycles.get(cycleId);
        audit.recordMany(hr, "BONUS_LIST_PRINTED", cycle.subject(), list.people(), null);
        return new BonusListReport(
                cycleId,
                cycle.period(),
                list.version(),
                list.lines().stream().map(BonusListReports::entry).toList(),
                corrections.approved(hr, cycleId).stream().map(this::correction).toList(),
                decision(list),
                new Printed(names.who(hr.id()), clock.instant()));
    }

    private static Entry entry(BonusList.Line line) {
        return new Entry(
                new Who(line.employee(), line.name()),
                line.team(),
                line.completionRate(),
                line.qualitativeScore(),
                line.grade(),
                line.coefficient(),
                line.performanceIndex(),
                line.base(),
                line.bonus(),
                line.closedUnconfirmed(),
                line.onHold(),
                line.onHoldSince());
    }

    private Correction correction(BonusCorrection correction) {
        return new Correction(
                new Who(correction.employee(), correction.name()),
                correction.team(),
                correction.coefficient(),
                correction.base(),
                correction.before(),
                correction.difference(),
                names.who(Objects.requireNonNull(correction.approvedBy())),
                Objects.requireNonNull(correction.approvedAt()));
    }

    private @Nullable Decision decision(BonusList list) {
        return list.decision() == null || list.decidedBy() == null || list.decidedAt() == null
                ? null
                : new Decision(list.decision(), names.who(list.decidedBy()), list.decidedAt());
    }
}
