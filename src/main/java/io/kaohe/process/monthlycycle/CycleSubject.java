package io.kaohe.process.monthlycycle;

import io.kaohe.cycle.Cycles;
import io.kaohe.process.engine.TaskSubject;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks of a cycle name the period. */
@Component
class CycleSubject implements TaskSubject {

    private final Cycles cycles;

    CycleSubject(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(MonthlyCycle.KEY);
    }

    @Override
    public String of(String businessKey) {
        return cycles.get(UUID.fromString(businessKey)).period().toString();
    }
}
