package io.kaohe.target;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.Scorecard;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What a card asks of everybody who has no target of their own. It is said for the shortest period in which the card
 * serves and the line is due; of what adds up, a longer period asks for as many times as much.
 *
 * @param shortest what the figure on the card is for
 */
public record DefaultTarget(@Nullable BigDecimal figure, CycleType shortest, Aggregation aggregation) {

    public static DefaultTarget on(Scorecard card, Scorecard.Line line, Indicator indicator) {
        CycleType shortest = card.cycleTypes().stream()
                .filter(indicator::dueIn)
                .min(CycleType::compareTo)
                .orElse(CycleType.MONTHLY);
        return new DefaultTarget(line.target(), shortest, indicator.aggregation());
    }

    /** In the indicator's unit; null = the card has none, or none for so short a period. */
    public @Nullable BigDecimal in(Period period) {
        int each = Period.containing(shortest, period.firstDay()).months().size();
        int times = period.months().size() / each;
        if (figure == null || times == 0) {
            return null;
        }
        return aggregation == Aggregation.SUM
                ? figure.multiply(BigDecimal.valueOf(times), MathContext.DECIMAL128)
                : figure;
    }
}
