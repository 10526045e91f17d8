package io.kaohe.cycle;

/** Why somebody in scope gets no appraisal: shown, not lost. */
public enum SkipReason {
    NO_SCORECARD,
    NO_REVIEWER,
    /** Lint finds errors on the card. */
    SCORECARD_INVALID,
    /** After the day by which one takes part: the next cycle is the first. */
    JOINED_LATE,
    /** Left before the period's last day. */
    LEFT
}
