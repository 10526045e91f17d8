package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines together: each code stands once, and on each card they sum to exactly 100.00 (R1) and one at most is
 * judged.
 */
final class CardCheck {

    private CardCheck() {}

    static void check(ScoringInput input, FieldErrors errors) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < input.lines().size(); i++) {
            errors.require(codes.add(input.lines().get(i).code()), "lines[" + i + "].code", "LINE_DUPLICATE");
        }
        input.cards().forEach(card -> check(card.lines(), input.lines(), errors));
    }

    private static void check(List<Line> lines, List<Line> all, FieldErrors errors) {
        lines.stream()
                .filter(line -> line.method() == Method.JUDGED)
                .skip(1)
                .forEach(line -> errors.add("lines[" + all.indexOf(line) + "].method", "JUDGED_TWICE"));
        BigDecimal sum = lines.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        errors.require(sum.compareTo(Figures.HUNDRED) == 0, "lines", "WEIGHTS_NOT_100", Figures.text(sum));
    }
}
