package io.kaohe.process.improvementplan;

import io.kaohe.organization.Organization;
import io.kaohe.plan.Plans;
import io.kaohe.process.engine.TaskSubject;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks of a plan name the person. */
@Component
class PlanSubject implements TaskSubject {

    private final Plans plans;
    private final Organization organization;

    PlanSubject(Plans plans, Organization organization) {
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ImprovementPlan.KEY);
    }

    @Override
    public String of(String businessKey) {
        String employee = plans.get(UUID.fromString(businessKey)).employee();
        return organization.find(employee).orElseThrow().name();
    }

    @Override
    public boolean delicate(String task) {
        return true;
    }
}
