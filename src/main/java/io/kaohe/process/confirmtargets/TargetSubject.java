package io.kaohe.process.confirmtargets;

import io.kaohe.process.confirmtargets.ConfirmTargets.Subject;
import io.kaohe.process.engine.TaskSubject;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The task names the period; its assignee knows who is meant. */
@Component
class TargetSubject implements TaskSubject {

    @Override
    public Set<String> processKeys() {
        return Set.of(ConfirmTargets.KEY);
    }

    @Override
    public String of(String businessKey) {
        return Subject.of(businessKey).period().toString();
    }
}
