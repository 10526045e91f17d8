package io.kaohe.decision;

import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port to the decision tables in force. */
public interface DecisionTables {

    /**
     * A table as it decides now.
     *
     * @param since when this version was deployed
     * @param changedBy who made it; null = as the product ships it
     */
    record Table(
            DecisionKey key,
            int version,
            List<DecisionRow> rows,
            Instant since,
            @Nullable String changedBy) {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param key such as {@code bonusCoefficient}
     * @throws io.kaohe.shared.Refusal 404 for an unknown key; 409 {@code TABLE_NOT_ROWS} when somebody deployed a table
     *     of another shape past the product
     */
    Table current(String key);

    /**
     * Makes the rows the company's new version, in force for what is scored from now on.
     *
     * @param rows name → value as they came in: text, numbers, lists of text
     * @throws io.kaohe.shared.Refusal 403 unless HR; 404 for an unknown key; 422 without a reason, or with fields like
     *     {@code rows[1].completionFrom}
     */
    Table change(Actor actor, String key, List<Map<String, Object>> rows, String reason);
}
