package io.kaohe.measurement;

import io.kaohe.imports.Recognition;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A checked row of an actuals file.
 *
 * @param value in the indicator's unit
 * @param weight what a rate or an average was divided by; null = not known
 * @param source code of the registered source
 * @param making how it came out of a tool's export; null = it stood in the file
 * @param reason why somebody typed it in; null = a tool or system measured it
 */
record Reading(
        String employee,
        String indicator,
        Period period,
        BigDecimal value,
        @Nullable BigDecimal weight,
        String source,
        @Nullable Making making,
        @Nullable String reason) {

    /** To whoever imports it. */
    Recognition.PersonFigure shown() {
        return new Recognition.PersonFigure(employee, indicator, period.toString(), value, source, "");
    }

    boolean manual() {
        return reason != null;
    }
}
