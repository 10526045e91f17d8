package io.kaohe.process.developmentrequest;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.development.Offer;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The start form of {@code developmentRequest.bpmn}: a person asks for something of the catalogue. */
@Component
class DevelopmentStart implements StartForm {

    private final DevelopmentRequests requests;

    DevelopmentStart(DevelopmentRequests requests) {
        this.requests = requests;
    }

    @Override
    public String key() {
        return DevelopmentProcess.KEY;
    }

    @Override
    public String schema() {
        return "schemas/developmentRequest.json";
    }

    @Override
    public Object data(Actor actor) {
        return new Data(requests.choices(actor));
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content asked = Submission.read(content, Content.class);
        return requests.request(actor, asked.offer(), asked.reason()).toString();
    }

    private record Data(List<Offer> offers) {}

    private record Content(String offer, String reason) {}
}
