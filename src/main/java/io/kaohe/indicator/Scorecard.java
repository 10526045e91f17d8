package io.kaohe.indicator;

import io.kaohe.shared.Band;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a scorecard template.
 *
 * @param role the job whose standing card it is; null = picked by hand
 * @param origin statement it comes from, for instance {@code S82}
 */
public record Scorecard(
        String code,
        int version,
        String nameZh,
        String nameEn,
        @Nullable String role,
        Set<CycleType> cycleTypes,
        Status status,
        String origin,
        List<Line> lines) {

    public enum Status {
        DRAFT,
        ACTIVE,
        RETIRED
    }

    /**
     * @param code unique on the card; the indicator's code for measured lines
     * @param weight percent, two decimals
     * @param target default target, used where the person has none of their own for the period
     * @param floor lowest completion that counts, a ratio; null = 0
     * @param cap highest completion that counts, a ratio; null = the default of {@code requirements.md} §3
     */
    public record Line(
            String code,
            Block block,
            @Nullable String indicator,
            Method method,
            Direction direction,
            BigDecimal weight,
            @Nullable BigDecimal sourceWeight,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable String targetOrigin,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap,
            boolean strict,
            List<Band> bands) {}
}
