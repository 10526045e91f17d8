package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindPlan}: whoever the plan waits for is late. */
@Component
class RemindPlanDelegate implements JavaDelegate {

    private final PlanReminders planReminders;

    RemindPlanDelegate(PlanReminders planReminders) {
        this.planReminders = planReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planReminders.overdue(BusinessKey.of(execution));
    }
}
