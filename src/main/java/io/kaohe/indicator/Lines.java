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

    /** What the judged line is called where nobody named it; there is at most one on a card. */
    static final String JUDGED = "judged";

    private Lines() {}

    /** The line that ratings fill: the qualitative part that S97 asks for, judged on the dimensions of S52. */
    static Line judged(String code, Block block, BigDecimal weight) {
        return new Line(
                code,
                "质化评价",
                "Qualitative assessment",
                block,
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

    /** A quantitative line with the target, method and cap of its indicator. */
    static Line measured(Indicator indicator, BigDecimal weight, @Nullable BigDecimal baseline) {
        return new Line(
                indicator.code(),
                indicator.nameZh(),
                indicator.nameEn(),
                Block.QUANTITATIVE,
                indicator.code(),
                indicator.method(),
                indicator.direction(),
                weight,
                null,
                indicator.target(),
                baseline,
                indicator.targetOrigin(),
                null,
                indicator.cap(),
                false,
                List.of());
    }
}
