package io.kaohe.tabular;

/** How a tool writes days whose year does not come first; {@code 3/4/2026} cannot be told from itself. */
public enum DayOrder {
    /** Only days that begin with the year are read. */
    YEAR_FIRST,
    MONTH_FIRST,
    DAY_FIRST
}
