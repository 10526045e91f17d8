package io.kaohe.process.appeal;

import io.kaohe.appeal.AppealReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindAppeal}: once a day, whoever the appeal waits for too long. */
@Component
class RemindAppealDelegate implements JavaDelegate {

    private final AppealReminders appealReminders;

    RemindAppealDelegate(AppealReminders appealReminders) {
        this.appealReminders = appealReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appealReminders.remind(BusinessKey.of(execution));
    }
}
