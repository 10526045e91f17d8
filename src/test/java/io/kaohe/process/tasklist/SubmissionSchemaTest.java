package io.kaohe.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The schema of manager scoring")
class SubmissionSchemaTest {

    private final SubmissionSchema schema = SubmissionSchema.onClassPath("schemas/managerScoring.json");

    @ParameterizedTest(name = "S51: a work case that moved “{0}” is told {1}")
    @CsvSource({"much more, NUMBER_MISSING", "提升了很多, NUMBER_MISSING", "参与率 +30%,", "参与率提升３０％,"})
    void aWorkCaseNamesTheNumberItMoved(String moved, String code) {
        assertThat(errorsAt("ratings[0].cases[0].moved", moved))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    private List<String> errorsAt(String field, String moved) {
        ObjectNode content = new ObjectMapper().createObjectNode();
        ObjectNode one = content.putArray("ratings").addObject();
        one.put("dimension", "EXECUTION").put("score", 80);
        one.putArray("cases")
                .addObject()
                .put("situation", "s")
                .put("action", "a")
                .put("result", "r")
                .put("moved", moved);
        // the other dimensions are missing, so that there always is a refusal
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> schema.check(content));
        return refusal.errors().stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::code)
                .distinct()
                .toList();
    }
}
