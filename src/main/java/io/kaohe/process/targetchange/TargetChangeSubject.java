package io.kaohe.process.targetchange;

import io.kaohe.organization.Organization;
import io.kaohe.process.engine.TaskSubject;
import io.kaohe.target.TargetChange;
import io.kaohe.target.TargetChanges;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The task names the person and the period, never the figures. */
@Component
class TargetChangeSubject implements TaskSubject {

    private final TargetChanges changes;
    private final Organization organization;

    TargetChangeSubject(TargetChanges changes, Organization organization) {
        this.changes = changes;
        this.organization = organization;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(TargetChangeProcess.KEY);
    }

    @Override
    public String of(String businessKey) {
        TargetChange change = changes.get(UUID.fromString(businessKey));
        return organization.find(change.employee()).orElseThrow().name() + " · " + change.period();
    }
}
