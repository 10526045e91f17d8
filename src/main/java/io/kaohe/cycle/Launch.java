package io.kaohe.cycle;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.NewAppraisal;
import io.kaohe.audit.AuditLog;
import io.kaohe.cycle.Participants.Participant;
import io.kaohe.cycle.Participants.Selection;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns participants into appraisals: one row each, written once however often a killed launch is repeated, and started
 * in batches.
 */
@Service
@Transactional
public class Launch {

    /** People whose appraisals one job starts. */
    static final int BATCH = 100;

    private final Cycles cycles;
    private final Appraisals appraisals;
    private final LaunchDates dates;
    private final AuditLog audit;

    Launch(Cycles cycles, Appraisals appraisals, LaunchDates dates, AuditLog audit) {
        this.cycles = cycles;
        this.appraisals = appraisals;
        this.dates = dates;
        this.audit = audit;
    }

    /** Writes the appraisals of everybody who takes part; answers the number of batches to start. */
    public int createAppraisals(UUID id) {
        Cycle cycle = cycles.get(id);
        Selection selection = cycles.selection(cycle);
        List<Participant> participants = selection.participants();
        appraisals.add(IntStream.range(0, participants.size())
                .mapToObj(i -> appraisal(cycle, participants.get(i), i / BATCH))
                .toList());
        cycles.launched(id, selection.skipped());
        audit.recordMany(
                Actor.SYSTEM,
                "APPRAISALS_STARTED",
                cycle.subject(),
                participants.stream().map(one -> one.member().person().id()).toList(),
                null);
        return (participants.size() + BATCH - 1) / BATCH;
    }

    private NewAppraisal appraisal(Cycle cycle, Participant participant, int batch) {
        return new NewAppraisal(
                cycle.id(),
                cycle.period(),
                participant.member().person().id(),
                participant.reviewer(),
                participant.scorecard().code(),
                participant.scorecard().version(),
                participant.stretches(),
                batch,
                dates.selfReview(),
                dates.managerScoring(),
                dates.resultTalk());
    }
}
