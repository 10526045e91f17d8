package io.kaohe.cycle;

/** Where a cycle stands. */
public enum CycleStatus {
    /** Scorecards and people are being checked. */
    OPENING,
    COLLECTING,
    RUNNING,
    BONUS_APPROVAL,
    CLOSED,
    CANCELLED
}
