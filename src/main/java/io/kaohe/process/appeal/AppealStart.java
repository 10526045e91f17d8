package io.kaohe.process.appeal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.appeal.AppealViews;
import io.kaohe.appeal.Appeals;
import io.kaohe.appeal.Disputed;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The start form of {@code appeal.bpmn}: everybody contests a settled result of their own. */
@Component
class AppealStart implements StartForm {

    private final AppealViews views;
    private final Appeals appeals;

    AppealStart(AppealViews views, Appeals appeals) {
        this.views = views;
        this.appeals = appeals;
    }

    @Override
    public String key() {
        return AppealModel.KEY;
    }

    @Override
    public String schema() {
        return "schemas/appeal.json";
    }

    @Override
    public Object data(Actor actor) {
        return new Data(views.contestable(actor));
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content said = Submission.read(content, Content.class);
        return appeals.raise(actor, said.id(), new Appeals.Statement(said.reason(), said.byMachine(), said.disputed()))
                .toString();
    }

    private record Data(List<AppealViews.Contestable> results) {}

    private record Content(UUID id, String reason, boolean byMachine, List<Disputed> disputed) {}
}
