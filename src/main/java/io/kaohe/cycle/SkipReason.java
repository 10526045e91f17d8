package io.kaohe.cycle;

/** Why somebody in scope gets no appraisal: shown, not lost. */
public enum SkipReason {
    NO_SCORECARD,
    NO_REVIEWER,
    /** Left before the period's last day. */
    LEFT
}
