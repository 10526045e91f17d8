package io.kaohe.process.improvementplan;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.plan.Plan;
import io.kaohe.plan.Plans;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The start form of {@code improvementPlan.bpmn}: HR starts a plan for somebody who has none. */
@Component
class ImprovementPlanStart implements StartForm {

    private final Plans plans;
    private final Directory directory;

    ImprovementPlanStart(Plans plans, Directory directory) {
        this.plans = plans;
        this.directory = directory;
    }

    @Override
    public String key() {
        return ImprovementPlan.KEY;
    }

    @Override
    public String schema() {
        return "schemas/improvementPlan.json";
    }

    @Override
    public Object data(Actor actor) {
        Set<String> planned = plans.open().stream().map(Plan::employee).collect(Collectors.toSet());
        return new Data(directory.people().stream()
                .filter(person -> !planned.contains(person.id()))
                .filter(person -> !person.id().equals(actor.id()))
                .toList());
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content asked = Submission.read(content, Content.class);
        return plans.startByHr(actor, asked.employee(), asked.reason()).toString();
    }

    private record Data(List<Directory.Entry> people) {}

    private record Content(String employee, String reason) {}
}
