package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines together: they sum to exactly 100.00 (R1), each code stands once, and one line at most is judged. */
final class CardCheck {

    private CardCheck() {}

    static void check(List<Line> lines, FieldErrors errors) {
        Set<String> codes = new HashSet<>();
        boolean judged = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            errors.require(codes.add(line.code()), "lines[" + i + "].code", "LINE_DUPLICATE");
            if (line.method() == Method.JUDGED) {
                errors.require(!judged, "lines[" + i + "].method", "JUDGED_TWICE");
                judged = true;
            }
        }
        BigDecimal sum = lines.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        errors.require(sum.compareTo(Figures.HUNDRED) == 0, "lines", "WEIGHTS_NOT_100", Figures.text(sum));
    }
}
