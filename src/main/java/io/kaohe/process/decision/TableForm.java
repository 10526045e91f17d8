package io.kaohe.process.decision;

import io.kaohe.decision.DecisionRow;
import io.kaohe.scoring.DecisionKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of one table read as cells of its DMN. */
interface TableForm<R extends DecisionRow> {

    /** A rule as FEEL, in the order of the table's columns. */
    record Cells(
            List<String> conditions,
            List<String> answers,
            @Nullable String note) {

        public Cells {
            conditions = List.copyOf(conditions);
            answers = List.copyOf(answers);
        }
    }

    Cells write(R row);

    /** @throws Feel.UnknownPhrase when the cells are not ours */
    R read(Cells cells);

    static TableForm<?> of(DecisionKey key) {
        return switch (key) {
            case BONUS_COEFFICIENT -> new BonusForm();
            case GRADE -> new GradeForm();
            case FOLLOW_UP -> new FollowUpForm();
            case SALES_SHARE -> new SalesShareForm();
        };
    }
}
