package io.kaohe.process.confirmtargets;

import io.kaohe.process.confirmtargets.ConfirmTargets.Subject;
import io.kaohe.process.engine.Instances;
import io.kaohe.shared.Period;
import io.kaohe.target.TargetConfirmations;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Asks people to acknowledge targets of periods that have not begun; once for each person and period at a time. */
@Component
class RunningConfirmation implements TargetConfirmations {

    private final Instances instances;
    private final Clock clock;

    RunningConfirmation(Instances instances, Clock clock) {
        this.instances = instances;
        this.clock = clock;
    }

    @Override
    public void requested(String employee, Period period) {
        String businessKey = new Subject(employee, period).businessKey();
        boolean begun = !period.firstDay().isAfter(LocalDate.now(clock));
        if (!begun && !instances.othersRunning(ConfirmTargets.KEY, businessKey, "")) {
            instances.start(ConfirmTargets.KEY, businessKey);
        }
    }
}
