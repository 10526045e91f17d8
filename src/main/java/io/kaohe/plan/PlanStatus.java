package io.kaohe.plan;

/** What a plan waits for, or how it ended. */
public enum PlanStatus {
    DRAFTING,
    APPROVAL,
    /** By HR. */
    ACKNOWLEDGEMENT,
    /** Until the person's self-review, which opens when the time is over. */
    RUNNING,
    REVIEW,
    /** The goals were not reached: HR decides what helps. */
    SUPPORT,
    PASSED,
    NOT_PASSED,
    /** Ended by HR before its time, or because the person left. */
    CLOSED;

    public boolean ended() {
        return compareTo(PASSED) >= 0;
    }
}
