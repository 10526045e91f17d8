package io.kaohe.cycle;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.shared.CycleType;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a cycle may go on: the last of its appraisals says so, and two last ones cannot miss each other. Who finds
 * another one that is free holds that one and need not count; who finds none counts with the cycle's row locked. So
 * hundreds who end at once do not stand in line for one row.
 */
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
        if (!appraisals.holdOpen(cycle)) {
            CycleStatus status = cycles.lock(cycle);
            if ((status == CycleStatus.RUNNING || status == CycleStatus.CONFIRMATION) && !appraisals.anyOpen(cycle)) {
                process.allConcluded(cycle);
            }
        }
        tellIfAllScored(cycle);
    }

    /** Counts with the cycle's row locked, as {@link #appraisalsOpen} does. */
    public boolean appraisalsUnscored(UUID cycle) {
        cycles.lock(cycle);
        return appraisals.anyUnscored(cycle);
    }

    /** The appraisal has its score; the last one lets the comparison of its cycle begin. */
    public void scored(UUID appraisal) {
        tellIfAllScored(appraisals.get(appraisal).cycle());
    }

    private void tellIfAllScored(UUID id) {
        Cycle cycle = cycles.get(id);
        boolean toBeCompared = cycle.period().type() == CycleType.ANNUAL && cycle.status() == CycleStatus.RUNNING;
        if (toBeCompared
                && !appraisals.holdUnscored(id)
                && cycles.lock(id) == CycleStatus.RUNNING
                && !appraisals.anyUnscored(id)) {
            process.allScored(id);
        }
    }
}
