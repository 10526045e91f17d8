package io.kaohe.process.cycle;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Progress;
import io.kaohe.outcome.BonusLists;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the gateways of the cycles ask. */
@Component
public class CycleFlow {

    private final Cycles cycles;
    private final Appraisals appraisals;
    private final Progress progress;
    private final BonusLists bonusLists;

    CycleFlow(Cycles cycles, Appraisals appraisals, Progress progress, BonusLists bonusLists) {
        this.cycles = cycles;
        this.appraisals = appraisals;
        this.progress = progress;
        this.bonusLists = bonusLists;
    }

    public boolean findingsOpen(DelegateExecution execution) {
        return cycles.get(BusinessKey.of(execution)).status() == CycleStatus.OPENING;
    }

    public int launchBatches(DelegateExecution execution) {
        return appraisals.launchBatches(BusinessKey.of(execution));
    }

    public boolean appraisalsOpen(DelegateExecution execution) {
        return progress.appraisalsOpen(BusinessKey.of(execution));
    }

    public boolean appraisalsUnscored(DelegateExecution execution) {
        return progress.appraisalsUnscored(BusinessKey.of(execution));
    }

    public boolean bonusListApproved(DelegateExecution execution) {
        return bonusLists.approved(BusinessKey.of(execution));
    }
}
