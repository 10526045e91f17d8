package io.kaohe.cycle;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.shared.CycleType;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a cycle may go on: the last of its appraisals says so, and two last ones cannot miss each other. */
@Service
@Transactional
public class Progress {

    private final Cycles cycles;
    private final Appraisals appraisals;
    private final CycleProcess process;

    Progress(Cycles cycles, Appraisals appraisals, CycleProcess process) {
        this.cycles = cycles;
        this.appraisals = appraisals;
        this.process = process;
    }

    /** Counts with the cycle's row locked until the transaction ends, so that whoever concludes next sees it wait. */
    public boolean appraisalsOpen(UUID cycle) {
        cycles.lock(cycle);
        return appraisals.anyOpen(cycle);
    }

    /** The appraisal ends, with a result or withdrawn; the last one lets its cycle go on. */
    public void conclude(UUID appraisal) {
        UUID cycle = appraisals.get(appraisal).cycle();
        appraisals.conclude(appraisal);
        CycleStatus status = cycles.lock(cycle);
        if ((status == CycleStatus.RUNNING || status == CycleStatus.CONFIRMATION) && !appraisals.anyOpen(cycle)) {
            process.allConcluded(cycle);
        }
        tellIfAllScored(cycle, status);
    }

    /** Counts with the cycle's row locked, as {@link #appraisalsOpen} does. */
    public boolean appraisalsUnscored(UUID cycle) {
        cycles.lock(cycle);
        return appraisals.anyUnscored(cycle);
    }

    /** The appraisal has its score; the last one lets the comparison of its cycle begin. */
    public void scored(UUID appraisal) {
        UUID cycle = appraisals.get(appraisal).cycle();
        tellIfAllScored(cycle, cycles.lock(cycle));
    }

    private void tellIfAllScored(UUID cycle, CycleStatus status) {
        boolean compared = cycles.get(cycle).period().type() == CycleType.ANNUAL;
        if (compared && status == CycleStatus.RUNNING && !appraisals.anyUnscored(cycle)) {
            process.allScored(cycle);
        }
    }
}
