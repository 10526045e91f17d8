package io.kaohe.cycle;

/** Where a cycle stands. */
public enum CycleStatus {
    /** Scorecards and people are being checked. */
    OPENING,
    COLLECTING,
    /** Appraisals go from self-review to their score; of months and quarters to their end. */
    RUNNING,
    /** The year's results are being compared. */
    CALIBRATION,
    /** The year's results are published, talked about and confirmed. */
    CONFIRMATION,
    BONUS_APPROVAL,
    CLOSED,
    CANCELLED
}
