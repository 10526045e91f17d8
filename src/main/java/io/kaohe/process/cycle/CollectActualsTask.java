package io.kaohe.process.cycle;

import io.kaohe.cycle.Collecting;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_collectActuals}: what is there, what is missing, and that it may go on. */
@Component
class CollectActualsTask implements HumanTask {

    private final Collecting collecting;

    CollectActualsTask(Collecting collecting) {
        this.collecting = collecting;
    }

    @Override
    public String key() {
        return CycleOpening.COLLECT_ACTUALS;
    }

    @Override
    public String schema() {
        return "schemas/collectActuals.json";
    }

    @Override
    public String subject() {
        return "cycleId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return collecting.of(UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        collecting.done(actor, UUID.fromString(submission.businessKey()), content.acceptMissing(), content.reason());
    }

    private record Content(boolean acceptMissing, @Nullable String reason) {}
}
