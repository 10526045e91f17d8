package io.kaohe.process.dataimport;

import io.kaohe.appraisal.Deadlines;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.Instances;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What {@code dataImport.bpmn} asks. */
@Component
public class ImportFlow {

    private final Imports imports;
    private final Instances instances;
    private final Deadlines deadlines;
    private final Clock clock;

    ImportFlow(Imports imports, Instances instances, Deadlines deadlines, Clock clock) {
        this.imports = imports;
        this.instances = instances;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Whether this instance has to ask for a verification. The upload has started one of its own; the instance of the
     * start form that showed the upload only records it.
     */
    public boolean verificationOpen(DelegateExecution execution) {
        Batch batch = imports.find(BusinessKey.of(execution));
        return batch.status() == Batch.Status.AWAITING_VERIFICATION
                && !instances.othersRunning(
                        DataImport.KEY, execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }

    public Date verificationDue(DelegateExecution execution) {
        return Date.from(clock.instant().plus(deadlines.decision()));
    }
}
