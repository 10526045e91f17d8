package io.kaohe.indicator;

import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.shared.Block;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The usual lines of a scorecard. */
final class Lines {

    /** There is at most one judged line on a card, so its code is always the same. */
    static final String JUDGED = "judged";

    private Lines() {}

    /** The line that ratings fill: the qualitative part that S97 asks for, judged on the dimensions of S52. */
    static Line judged(BigDecimal weight) {
        return new Line(
                JUDGED,
                "质化评价",
                "Qualitative assessment",
                Block.QUALITATIVE,
                null,
                Method.JUDGED,
                Direction.HIGHER,
                weight,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of());
    }

    /** A line with the target, method and cap of its indicator. */
    static Line measured(Indicator indicator, Block block, BigDecimal weight, @Nullable BigDecimal baseline) {
        return new Line(
                indicator.code(),
                indicator.nameZh(),
                indicator.nameEn(),
                block,
                indicator.code(),
                indicator.method(),
                indicator.direction(),
                weight,
                null,
                indicator.target(),
                baseline,
                indicator.targetOrigin(),
                null,
                block == Block.QUANTITATIVE ? indicator.cap() : null,
                false,
                List.of());
    }
}
