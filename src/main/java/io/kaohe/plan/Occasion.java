package io.kaohe.plan;

/** What a plan comes from. */
public enum Occasion {
    /** A year's result that needs improvement (S61). */
    ANNUAL_RESULT,
    /** Two improvement talks within three months (R19). */
    IMPROVEMENT_TALKS,
    HR
}
