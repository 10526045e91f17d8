package io.kaohe.cycle;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.NewAppraisal;
import io.kaohe.cycle.Participants.Participant;
import io.kaohe.cycle.Participants.Selection;
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

    Launch(Cycles cycles, Appraisals appraisals, LaunchDates dates) {
        this.cycles = cycles;
        this.appraisals = appraisals;
        this.dates = dates;
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
