package io.kaohe.shared;

/** What a figure counts. */
public enum Unit {
    /** A share between 0 and 1; 47 % is 0.47. */
    RATIO,
    COUNT,
    MINUTES,
    HOURS,
    /** Output ÷ input, such as ROI (R3). */
    MULTIPLE,
    /** Yuan. */
    CNY
}
