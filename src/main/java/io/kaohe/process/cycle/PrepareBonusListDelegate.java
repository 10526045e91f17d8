package io.kaohe.process.cycle;

import io.kaohe.outcome.BonusLists;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_prepareBonusList}: a new version of the list. */
@Component
class PrepareBonusListDelegate implements JavaDelegate {

    private final BonusLists bonusLists;

    PrepareBonusListDelegate(BonusLists bonusLists) {
        this.bonusLists = bonusLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bonusLists.prepare(BusinessKey.of(execution));
    }
}
