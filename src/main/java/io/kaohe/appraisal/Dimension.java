package io.kaohe.appraisal;

/** What judgement looks at (S52); the self-review uses the same three (S53). */
public enum Dimension {
    STRATEGY_INNOVATION,
    PROBLEM_SOLVING,
    EXECUTION
}
