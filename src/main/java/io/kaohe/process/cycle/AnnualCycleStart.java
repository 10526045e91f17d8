package io.kaohe.process.cycle;

import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.LaunchDates;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.shared.CycleType;
import org.springframework.stereotype.Component;

/** The start form of {@code annualCycle.bpmn}. */
@Component
class AnnualCycleStart extends CycleStart {

    AnnualCycleStart(Cycles cycles, LaunchDates dates, Directory directory) {
        super(CycleType.ANNUAL, cycles, dates, directory);
    }
}
