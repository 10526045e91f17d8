package io.kaohe.shared;

/** How months become a quarter or a year. */
public enum Aggregation {
    SUM,
    /** Each month counts by the denominator it was divided by; a plain mean of rates would be wrong. */
    WEIGHTED_AVERAGE,
    LAST
}
