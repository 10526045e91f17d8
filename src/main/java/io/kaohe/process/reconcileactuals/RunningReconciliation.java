package io.kaohe.process.reconcileactuals;

import io.kaohe.measurement.DifferenceTasks;
import io.kaohe.process.engine.Instances;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a data owner which of two figures counts, and takes the task back when a correction has settled it. */
@Component
class RunningReconciliation implements DifferenceTasks {

    private final Instances instances;

    RunningReconciliation(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void found(UUID difference) {
        instances.start(ReconcileActuals.KEY, difference.toString());
    }

    @Override
    public void overtaken(UUID difference) {
        instances.tell(ReconcileActuals.DIFFERENCE_OVERTAKEN, difference);
    }
}
