package io.kaohe.appeal;

import io.kaohe.appeal.Disputed.Kind;
import io.kaohe.appraisal.ManagerScoring.WorkCase;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer says about a disputed part.
 *
 * @param answer why; for a correction what is to be looked up
 * @param score the new rating, 0–100; null unless it was rated again
 * @param cases what the new rating rests on
 */
public record Judgement(
        Kind kind,
        String code,
        Decision decision,
        String answer,
        @Nullable BigDecimal score,
        List<WorkCase> cases) {

    public enum Decision {
        STANDS,
        /** Of a line: the figure or the target is looked up, imported and verified anew. */
        CORRECT,
        /** Of a rating: the reviewer rates it. */
        RERATE,
        /** Of a grade: HR decides it anew, and not who changed it when the results were compared. */
        REGRADE
    }

    public Judgement {
        cases = List.copyOf(cases == null ? List.of() : cases);
    }
}
