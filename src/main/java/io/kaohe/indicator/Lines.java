package io.kaohe.indicator;

import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Block;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The usual lines of a scorecard. */
final class Lines {

    /** What the judged line is called where nobody named it; there is at most one on a card. */
    static final String JUDGED = "judged";

    /** R18: what each group weighs where nobody says anything else. */
    static final Map<RaterGroup, BigDecimal> USUAL_JUDGES =
            Arrays.stream(RaterGroup.values()).collect(Collectors.toMap(group -> group, RaterGroup::defaultWeight));

    private Lines() {}

    /** The line that ratings fill: the qualitative part that S97 asks for, judged on the dimensions of S52. */
    static Line judged(String code, Block block, BigDecimal weight) {
        return judged(code, block, weight, USUAL_JUDGES);
    }

    /** @param judges what each group of raters weighs */
    static Line judged(String code, Block block, BigDecimal weight, Map<RaterGroup, BigDecimal> judges) {
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
                List.of(),
                judges);
    }

    /**
     * A line with the target and method of its indicator, and in the quantitative block its cap: a measured qualitative
     * line counts at most 100 % (R23).
     */
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
                List.of(),
                Map.of());
    }
}
