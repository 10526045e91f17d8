package io.kaohe.process.reconcileactuals;

import io.kaohe.appraisal.Deadlines;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Until when a decision between two sources is due. */
@Component
public class ReconciliationTasks {

    private final Deadlines deadlines;
    private final Clock clock;

    ReconciliationTasks(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public Date due(DelegateExecution execution) {
        return Date.from(clock.instant().plus(deadlines.decision()));
    }
}
