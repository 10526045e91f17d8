package io.kaohe.appeal;

/** Where an appeal stands. */
public enum AppealStatus {
    /** HR says who reviews it. */
    ASSIGNMENT,
    REVIEW,
    /** The reviewer found a figure wrong: it is imported and verified anew. */
    CORRECTION,
    /** The reviewer is done; what was granted is scored, and graded where the cycle grades. */
    ANSWERED,
    DECIDED,
    /** Its appraisal was withdrawn. */
    WITHDRAWN;

    public boolean open() {
        return compareTo(DECIDED) < 0;
    }
}
