package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside the data what forms and pages need to show them. */
@Component
class Showing {

    private final DisplayNames names;
    private final CardTrends trends;
    private final ObjectMapper json;

    Showing(DisplayNames names, CardTrends trends, ObjectMapper json) {
        this.names = names;
        this.trends = trends;
        this.json = json;
    }

    /**
     * @param told what the reader may see
     * @param appraisal whose card it may be
     */
    Shown of(Actor reader, Object told, @Nullable String appraisal) {
        JsonNode data = json.valueToTree(told);
        return new Shown(data, names.ofPeopleIn(data, reader), names.ofSources(), trends.of(appraisal, data));
    }
}
