package io.kaohe.process.cycle;

import io.kaohe.cycle.Cycles;
import io.kaohe.process.engine.TaskSubject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tasks of a cycle name the period. */
@Component
class CycleSubject implements TaskSubject {

    private final Cycles cycles;
    private final Set<String> keys = Stream.concat(
                    CycleModel.KEYS.values().stream(), Stream.of(CycleOpening.KEY, BonusApproval.KEY))
            .collect(Collectors.toUnmodifiableSet());

    CycleSubject(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public Set<String> processKeys() {
        return keys;
    }

    @Override
    public String of(String businessKey) {
        return cycles.get(UUID.fromString(businessKey)).period().toString();
    }
}
