package io.kaohe.web;

import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionTables;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decision tables {@code bonusCoefficient}, {@code grade}, {@code followUp}, {@code salesShare} as rows; for HR. */
@RestController
@RequestMapping("/api/decisions/{key}")
class DecisionsController {

    /**
     * @param rows bonusCoefficient: {@code completionFrom?, qualitativeFrom?, coefficient}; grade: {@code
     *     compositeFrom?, grade, nameZh, nameEn}; followUp: {@code cycleTypes?, completionBelow?, grade?, followUp};
     *     salesShare: {@code revenueFrom?, sharePercent, highValuePercent}; each with {@code note?}. The first row that
     *     holds decides; of follow-ups every row that holds applies. An absent condition holds for everything
     * @param reason why, for the audit
     */
    record Change(
            @Nullable List<Map<String, Object>> rows,
            @Nullable String reason) {}

    /**
     * @param since when this version came into force
     * @param changedBy user id; null = as the product ships it
     */
    record Table(
            String key,
            int version,
            List<DecisionRow> rows,
            Instant since,
            @Nullable String changedBy) {}

    private static final int MAX_REASON = 1_000;

    private final DecisionTables tables;

    DecisionsController(DecisionTables tables) {
        this.tables = tables;
    }

    @GetMapping
    Table current(Actor actor, @PathVariable String key) {
        actor.mustBe(Role.HR);
        return answer(tables.current(key));
    }

    @PutMapping
    Table change(Actor actor, @PathVariable String key, @RequestBody Change change) {
        actor.mustBe(Role.HR);
        List<Map<String, Object>> rows = change.rows();
        String reason = change.reason();
        if (rows == null || rows.contains(null)) {
            throw Refusal.invalid("rows", "REQUIRED");
        }
        if (reason == null) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        if (reason.length() > MAX_REASON) {
            throw Refusal.invalid("reason", "MAX_LENGTH", MAX_REASON);
        }
        return answer(tables.change(actor, key, rows, reason));
    }

    private static Table answer(DecisionTables.Table table) {
        return new Table(table.key().key(), table.version(), table.rows(), table.since(), table.changedBy());
    }
}
