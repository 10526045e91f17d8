package io.kaohe.shared;

import java.math.BigDecimal;

/**
 * A step of a {@link Method#BANDED} line.
 *
 * @param from lower bound, included, in the indicator's unit
 * @param completion what reaching it is worth, a ratio (1 = 100 %)
 */
public record Band(BigDecimal from, BigDecimal completion) {}
