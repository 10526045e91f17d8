package io.kaohe.appraisal;

/** Why a line that is due cannot be scored. */
public enum Gap {
    NO_ACTUAL,
    /** A quarter or a year still waits for the figure of a month. */
    MONTH_MISSING,
    /** The months' rates cannot be averaged: a figure does not say what it was divided by. */
    NO_WEIGHT,
    NOT_VERIFIED,
    /** Two sources say different things, and a data owner has not decided yet which of them counts (R29). */
    DISPUTED,
    NO_TARGET
}
