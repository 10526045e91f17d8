package io.kaohe.appraisal;

import java.util.Set;

/** Where an appraisal stands. Only the facades of this package move it; nobody picks it from a list. */
public enum AppraisalStatus {
    SELF_REVIEW,
    /** The self-review is in; colleagues, or the team of a lead, are still asked. */
    PEER_REVIEW,
    MANAGER_SCORING,
    /** Scoring stopped: a line has no usable actual and HR decides. */
    MISSING_ACTUAL,
    /** Scored; the results of the cycle are being compared, and nobody is told any of them yet. */
    CALIBRATION,
    RESULT_TALK,
    CONFIRMATION,
    OBJECTION,
    /** HR upheld the objection's facts: data are being corrected, then it is scored again. */
    CORRECTION,
    CONFIRMED,
    OBJECTION_UPHELD,
    /** The person answered with an appeal, which goes its own way: pay and cycle need not wait for it. */
    APPEALED,
    CLOSED_UNCONFIRMED,
    WITHDRAWN;

    /** Scoring comes next, from the figures as they stand then: even where a result was published before. */
    static final Set<AppraisalStatus> BEFORE_SCORE = Set.of(MANAGER_SCORING, MISSING_ACTUAL, CORRECTION);

    /** Whether nothing more will happen to the appraisal. */
    public boolean concluded() {
        return compareTo(CONFIRMED) >= 0;
    }

    /** Whether there is a result that holds. */
    public boolean scored() {
        return compareTo(CALIBRATION) >= 0 && this != CORRECTION && this != WITHDRAWN;
    }
}
