package io.kaohe.process.cycle;

import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.LaunchDates;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.shared.CycleType;
import org.springframework.stereotype.Component;

/** The start form of {@code quarterlyCycle.bpmn}. */
@Component
class QuarterlyCycleStart extends CycleStart {

    QuarterlyCycleStart(Cycles cycles, LaunchDates dates, Directory directory) {
        super(CycleType.QUARTERLY, cycles, dates, directory);
    }
}
