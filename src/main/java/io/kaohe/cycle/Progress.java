package io.kaohe.cycle;

import io.kaohe.appraisal.Appraisals;
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
        if (cycles.lock(cycle) == CycleStatus.RUNNING && !appraisals.anyOpen(cycle)) {
            process.allConcluded(cycle);
        }
    }
}
