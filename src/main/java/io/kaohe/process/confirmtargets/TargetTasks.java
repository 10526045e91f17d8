package io.kaohe.process.confirmtargets;

import io.kaohe.process.confirmtargets.ConfirmTargets.Subject;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who confirms targets, and until when it makes sense. */
@Component
public class TargetTasks {

    private final Clock clock;

    TargetTasks(Clock clock) {
        this.clock = clock;
    }

    public String employee(DelegateExecution execution) {
        return subject(execution).employee();
    }

    /** The first moment of the period: from then on silence stays silence. */
    public Date due(DelegateExecution execution) {
        return Date.from(subject(execution)
                .period()
                .firstDay()
                .atStartOfDay(clock.getZone())
                .toInstant());
    }

    private static Subject subject(DelegateExecution execution) {
        return Subject.of(Objects.requireNonNull(execution.getProcessBusinessKey()));
    }
}
