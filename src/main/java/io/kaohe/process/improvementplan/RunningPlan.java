package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanProcess;
import io.kaohe.process.engine.Instances;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts the instance of a plan and tells it what was decided about it. */
@Component
class RunningPlan implements PlanProcess {

    private final Instances instances;

    RunningPlan(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void start(UUID plan) {
        instances.start(ImprovementPlan.KEY, plan.toString());
    }

    @Override
    public void managerReplaced(UUID plan, String former, String current) {
        instances.reassign(plan, former, current);
    }

    @Override
    public void delayed(UUID plan, Duration by) {
        instances.delay(plan, by);
    }

    @Override
    public void closed(UUID plan) {
        instances.tell(ImprovementPlan.PLAN_CLOSED, plan);
    }
}
