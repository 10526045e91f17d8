package io.kaohe.process.cycle;

import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.LaunchDates;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.shared.CycleType;
import org.springframework.stereotype.Component;

/** The start form of {@code monthlyCycle.bpmn}. */
@Component
class MonthlyCycleStart extends CycleStart {

    MonthlyCycleStart(Cycles cycles, LaunchDates dates, Directory directory) {
        super(CycleType.MONTHLY, cycles, dates, directory);
    }
}
