package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.process.engine.Actors;
import io.kaohe.shared.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** An appraisal for a page that shows it with the parts of the forms: as its reader may see it, ids with names. */
@Service
class AppraisalPage {

    /**
     * The same names as a form gets.
     *
     * @param data as {@code GET /api/appraisals/{id}} tells it
     */
    record Shown(JsonNode data, Map<String, String> names, Map<String, DisplayNames.SourceName> sources) {}

    private final AppraisalViews views;
    private final DisplayNames names;
    private final Actors actors;
    private final ObjectMapper json;

    AppraisalPage(AppraisalViews views, DisplayNames names, Actors actors, ObjectMapper json) {
        this.views = views;
        this.names = names;
        this.actors = actors;
        this.json = json;
    }

    /** @throws io.kaohe.shared.Refusal 404 unless the caller may see it */
    Shown of(UUID appraisal) {
        Actor reader = actors.current();
        JsonNode data = json.valueToTree(views.of(reader, appraisal));
        return new Shown(data, names.ofPeopleIn(data, reader), names.ofSources());
    }
}
