package io.kaohe.process.developmentrequest;

import io.kaohe.development.DevelopmentRequest.Choice;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_supportDevelopment}: what the line manager says about a request. */
@Component
class SupportDevelopmentTask implements HumanTask {

    private final DevelopmentRequests requests;

    SupportDevelopmentTask(DevelopmentRequests requests) {
        this.requests = requests;
    }

    @Override
    public String key() {
        return DevelopmentProcess.SUPPORT_DEVELOPMENT;
    }

    @Override
    public String schema() {
        return "schemas/supportDevelopment.json";
    }

    @Override
    public boolean askedAnew() {
        return false;
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        requests.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return RequestForm.toSupport(requests.shown(actor, UUID.fromString(businessKey)));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        requests.support(actor, UUID.fromString(submission.businessKey()), content.choice(), content.reason());
    }

    private record Content(Choice choice, @Nullable String reason) {}
}
