package io.kaohe.process.improvementtalk;

import io.kaohe.outcome.TalkReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindAcknowledgement}: the acknowledgement is overdue. */
@Component
class RemindTalkEmployeeDelegate implements JavaDelegate {

    private final TalkReminders talkReminders;

    RemindTalkEmployeeDelegate(TalkReminders talkReminders) {
        this.talkReminders = talkReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        talkReminders.acknowledgementOverdue(BusinessKey.of(execution));
    }
}
