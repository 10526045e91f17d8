package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Method;
import java.util.List;

/**
 * A missing figure stops the score and says which – it is never silently 0. Somebody decides: wait, exclude the line,
 * or count it as zero.
 */
final class UsableActualCheck {

    static final String BLOCKED = "BLOCKED";

    private UsableActualCheck() {}

    static void check(ScoringInput input, FieldErrors errors) {
        List<Line> lines = input.lines();
        boolean judged = JudgedScore.exists(input);
        for (int i = 0; i < lines.size(); i++) {
            errors.require(!isBlocked(lines.get(i), judged), "lines[" + i + "].actual", BLOCKED);
        }
        boolean somethingCounts = lines.stream()
                .anyMatch(line -> line.status() != LineStatus.EXCLUDED && line.status() != LineStatus.NOT_DUE);
        errors.require(somethingCounts, "lines", "NOTHING_TO_SCORE");
    }

    private static boolean isBlocked(Line line, boolean judged) {
        return switch (line.status()) {
            case BLOCKED -> true;
            case SCORED -> line.method() == Method.JUDGED ? !judged : line.actual() == null;
            case EXCLUDED, ZERO, NOT_DUE -> false;
        };
    }
}
