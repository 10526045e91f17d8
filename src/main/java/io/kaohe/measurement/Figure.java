package io.kaohe.measurement;

import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of a batch as the person who verifies it sees it.
 *
 * @param row line in the file, header = 1
 * @param version among all that were imported for the same person, indicator and period
 * @param value in the indicator's unit
 * @param weight what a rate or an average was divided by; null = not known
 * @param overtakenBy what the same source said later, verified, which counts in its place; null = nothing. Of another
 *     source it says nothing: which of two counts is decided where they differ
 * @param origin what it was made of, when the file was a tool's export
 * @param reason why somebody typed it in; null = a tool or system measured it
 */
public record Figure(
        int row,
        int version,
        String employee,
        String name,
        String indicator,
        String nameZh,
        String nameEn,
        Unit unit,
        String period,
        BigDecimal value,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal overtakenBy,
        String source,
        @Nullable Origin origin,
        @Nullable String reason,
        State state) {

    boolean manual() {
        return reason != null;
    }

    public enum State {
        UNDECIDED,
        VERIFIED,
        DECLINED
    }
}
