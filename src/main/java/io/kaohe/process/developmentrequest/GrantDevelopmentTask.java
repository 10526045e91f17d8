package io.kaohe.process.developmentrequest;

import io.kaohe.development.DevelopmentRequest.Choice;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_grantDevelopment}: HR decides, beside what is left of places and budget. */
@Component
class GrantDevelopmentTask implements HumanTask {

    private final DevelopmentRequests requests;

    GrantDevelopmentTask(DevelopmentRequests requests) {
        this.requests = requests;
    }

    @Override
    public String key() {
        return DevelopmentProcess.GRANT_DEVELOPMENT;
    }

    @Override
    public String schema() {
        return "schemas/grantDevelopment.json";
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        requests.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        return RequestForm.toGrant(requests.shown(actor, id), requests.supply(id));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        requests.grant(actor, UUID.fromString(submission.businessKey()), content.choice(), content.reason());
    }

    private record Content(Choice choice, @Nullable String reason) {}
}
