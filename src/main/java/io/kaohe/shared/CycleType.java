package io.kaohe.shared;

/** How often an appraisal looks back. */
public enum CycleType {
    MONTHLY,
    QUARTERLY,
    ANNUAL
}
