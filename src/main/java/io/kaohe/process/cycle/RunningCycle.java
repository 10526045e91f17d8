package io.kaohe.process.cycle;

import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.CycleProcess;
import io.kaohe.process.engine.Instances;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts the instance of a cycle and tells it what was decided about it. */
@Component
class RunningCycle implements CycleProcess {

    private final Instances instances;

    RunningCycle(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void start(Cycle cycle) {
        instances.start(CycleModel.of(cycle.period().type()), cycle.id().toString());
    }

    @Override
    public void allScored(UUID cycle) {
        instances.tellIfAwaited(AnnualCycle.ALL_APPRAISALS_SCORED, cycle);
    }

    /** A cycle that is still launching asks for itself when it comes to the gateway. */
    @Override
    public void allConcluded(UUID cycle) {
        instances.tellIfAwaited(CycleModel.ALL_APPRAISALS_CONCLUDED, cycle);
    }

    @Override
    public void cancelled(UUID cycle) {
        instances.tell(CycleModel.CYCLE_CANCELLED, cycle);
    }

    @Override
    public void extended(UUID cycle, Instant until) {
        instances.postpone(cycle, until, CycleDeadlines.firstReminder(until));
    }
}
