package io.kaohe.shared;

/** How an actual becomes a completion; the formulas are in {@code requirements.md} §3. */
public enum Method {
    HIGHER,
    LOWER,
    INCREMENTAL,
    THRESHOLD,
    BANDED,
    JUDGED
}
