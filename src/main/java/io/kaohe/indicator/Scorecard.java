package io.kaohe.indicator;

import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Band;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of a scorecard template.
 *
 * @param role the job whose standing card it is; null = picked by hand
 * @param origin statement it comes from, for instance {@code S82}, or how it came about
 * @param warningReason why the warnings of lint were accepted
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
        @Nullable String warningReason,
        List<Line> lines) {

    public Scorecard {
        cycleTypes = Set.copyOf(cycleTypes);
        lines = List.copyOf(lines);
    }

    public enum Status {
        DRAFT,
        ACTIVE,
        RETIRED
    }

    /** What each group of raters weighs; empty without a line that people judge. */
    public Map<RaterGroup, BigDecimal> judges() {
        return lines.stream()
                .map(Line::judges)
                .filter(weights -> !weights.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    /** Whether a line of the card is measured by the indicator. */
    public boolean holds(String indicator) {
        return lines.stream().anyMatch(line -> indicator.equals(line.indicator()));
    }

    /**
     * @param code unique on the card; the indicator's code for measured lines
     * @param nameZh what people call it, as the indicator was called when the version was made
     * @param indicator null on the JUDGED line
     * @param weight percent, two decimals
     * @param sourceWeight the source's own number where the weight was normalised (R1)
     * @param target default target, used where the person has none of their own for the period
     * @param floor lowest completion that counts, a ratio; null = 0
     * @param judges what each group of raters weighs on the JUDGED line (R18); empty on every other
     * @param cap highest completion that counts, a ratio; null = the default of {@code requirements.md} §3
     */
    public record Line(
            String code,
            String nameZh,
            String nameEn,
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
            List<Band> bands,
            Map<RaterGroup, BigDecimal> judges) {

        public Line {
            weight = weight.scale() < 2 ? weight.setScale(2) : weight;
            bands = List.copyOf(bands);
            judges = Collections.unmodifiableMap(new TreeMap<>(judges));
        }

        Line withWeight(BigDecimal newWeight, BigDecimal theSourcesOwn) {
            return new Line(
                    code,
                    nameZh,
                    nameEn,
                    block,
                    indicator,
                    method,
                    direction,
                    newWeight,
                    theSourcesOwn,
                    target,
                    baseline,
                    targetOrigin,
                    floor,
                    cap,
                    strict,
                    bands,
                    judges);
        }
    }
}
