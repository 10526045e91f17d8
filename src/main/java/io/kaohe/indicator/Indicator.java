package io.kaohe.indicator;

import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry of the indicator library: everything that answers "how is it calculated?".
 *
 * @param definitionZh what it tells
 * @param formulaZh how it is calculated, in words
 * @param clickStage null where it is neither traffic nor conversion (S79)
 * @param statements the statements that name it, for instance {@code S25}; empty for a company's own
 * @param target default target in the unit
 * @param targetOrigin statement the target comes from ({@code S26}), or {@code assumption}, {@code example}
 * @param targetGrade what the source calls reaching the target, a grade such as {@code GOOD} (R9); null = nothing
 * @param cap highest completion that counts, a ratio (R21)
 * @param dueIn the cycles that evaluate it (R24); in others a card shows it as not due. None: it explains other figures
 *     and stands on no card
 * @param weightedBy the measure by which {@link Aggregation#WEIGHTED_AVERAGE} weights, its denominator; else null
 * @param source where its figures usually come from; null = unknown, which lint reports
 * @param crossCheck a second source to compare with (R29); null = none
 * @param minimum lowest figure that can be true, in the unit; null = any
 * @param maximum highest figure that can be true, in the unit; null = any
 * @param pairs indicators that this one leads (S95, R30): it counts at most 100 % while one of them falls behind
 */
public record Indicator(
        String code,
        int version,
        String nameZh,
        String nameEn,
        String definitionZh,
        String definitionEn,
        String formulaZh,
        String formulaEn,
        Family family,
        @Nullable ClickStage clickStage,
        List<String> statements,
        Unit unit,
        Direction direction,
        Method method,
        @Nullable BigDecimal target,
        @Nullable String targetOrigin,
        @Nullable String targetGrade,
        BigDecimal cap,
        Set<CycleType> dueIn,
        Aggregation aggregation,
        @Nullable String weightedBy,
        @Nullable String source,
        @Nullable CrossCheck crossCheck,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        List<String> pairs) {

    private static final Set<Unit> ADDS_UP = Set.of(Unit.COUNT, Unit.CNY);

    /** R21. */
    static final BigDecimal DEFAULT_CAP = new BigDecimal("1.50");

    /** How far two sources may be apart where the indicator names no cross-check; what most of the library's say. */
    static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.10");

    public Indicator {
        statements = List.copyOf(statements);
        EnumSet<CycleType> due = EnumSet.noneOf(CycleType.class);
        due.addAll(dueIn);
        dueIn = Collections.unmodifiableSet(due);
        pairs = List.copyOf(pairs);
    }

    /**
     * A second source for the same figure.
     *
     * @param tolerance how far the two may differ, as a share of the first
     */
    public record CrossCheck(String source, BigDecimal tolerance) {}

    /** How far any two sources of the figure may differ (R29), as a share of the one that usually counts. */
    public BigDecimal tolerance() {
        return crossCheck == null ? DEFAULT_TOLERANCE : crossCheck.tolerance();
    }

    /** Whether the other version says the same in everything. */
    boolean says(Indicator other) {
        return plain().equals(other.plain());
    }

    /** Without the version, and every number in its shortest form. */
    private List<@Nullable Object> plain() {
        return Arrays.asList(
                code,
                nameZh,
                nameEn,
                definitionZh,
                definitionEn,
                formulaZh,
                formulaEn,
                family,
                clickStage,
                unit,
                direction,
                method,
                plain(target),
                plain(cap),
                dueIn,
                aggregation,
                weightedBy,
                source,
                crossCheck == null ? null : crossCheck.source(),
                crossCheck == null ? null : plain(crossCheck.tolerance()),
                plain(minimum),
                plain(maximum),
                pairs);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    /** Whether a figure can be true at all: a share is never 130 %, a count never negative. */
    public boolean possible(BigDecimal figure) {
        return (minimum == null || figure.compareTo(minimum) >= 0)
                && (maximum == null || figure.compareTo(maximum) <= 0);
    }

    /** Whether several people's figures of a month are added; all others are averaged, whatever becomes of months. */
    public boolean addsUpOverPeople() {
        return ADDS_UP.contains(unit) && aggregation != Aggregation.WEIGHTED_AVERAGE;
    }

    /** Whether it is there to explain other figures only: what is imported of it is kept whatever a card holds. */
    boolean explains() {
        return dueIn.isEmpty();
    }

    public boolean dueIn(CycleType type) {
        return dueIn.contains(type);
    }
}
