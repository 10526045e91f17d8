package io.kaohe.process.decisionchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionTables;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The start form of {@code decisionChange.bpmn}: HR edits the rows of a decision table. */
@Component
class DecisionChangeStart implements StartForm {

    private final DecisionTables tables;

    DecisionChangeStart(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public String key() {
        return "decisionChange";
    }

    @Override
    public String schema() {
        return "schemas/decisionChange.json";
    }

    @Override
    public Object data(Actor actor) {
        return new Data(Arrays.stream(DecisionKey.values())
                .map(key -> tables.current(key.key()))
                .map(table -> new Table(table.key().key(), table.version(), table.rows()))
                .toList());
    }

    @Override
    public String accept(Actor actor, JsonNode content) {
        Content asked = Submission.read(content, Content.class);
        return tables.change(actor, asked.key(), asked.rows(), asked.reason())
                .key()
                .key();
    }

    private record Data(List<Table> tables) {}

    private record Table(String key, int version, List<DecisionRow> rows) {}

    private record Content(String key, List<Map<String, Object>> rows, String reason) {}
}
