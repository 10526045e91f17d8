package io.kaohe.measurement;

import io.kaohe.shared.Period;
import java.math.BigDecimal;

/**
 * A checked row of an actuals file.
 *
 * @param value in the indicator's unit
 * @param source code of the registered source
 */
record Reading(String employee, String indicator, Period period, BigDecimal value, String source) {}
