package io.kaohe.process.planaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.organization.Organization;
import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanLevers;
import io.kaohe.plan.PlanStatus;
import io.kaohe.plan.Plans;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The start form of {@code planAction.bpmn}: HR's levers on an open plan, each with a reason. */
@Component
class PlanActionStart implements StartForm {

    private final Plans plans;
    private final PlanLevers levers;
    private final Organization organization;

    PlanActionStart(Plans plans, PlanLevers levers, Organization organization) {
        this.plans = plans;
        this.levers = levers;
        this.organization = organization;
    }

    @Override
    public String key() {
        return "planAction";
    }

    @Override
    public String schema() {
        return "schemas/planAction.json";
    }

    @Override
    public Object data(Actor actor) {
        return new Data(plans.open().stream()
                .filter(plan -> !plan.employee().equals(actor.id()))
                .map(this::choice)
                .toList());
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content asked = Submission.read(content, Content.class);
        levers.pull(
                actor, asked.id(), new PlanLevers.Pull(asked.action(), asked.reason(), asked.from(), asked.until()));
        return asked.id().toString();
    }

    private Choice choice(Plan plan) {
        String name = organization.find(plan.employee()).orElseThrow().name();
        return new Choice(plan.id(), name, plan.status());
    }

    private record Data(List<Choice> plans) {}

    private record Choice(UUID id, String name, PlanStatus status) {}

    private record Content(
            UUID id,
            PlanLevers.Action action,
            String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
