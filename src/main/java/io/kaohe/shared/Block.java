package io.kaohe.shared;

/** The half of a scorecard that a line belongs to. */
public enum Block {
    QUANTITATIVE,
    QUALITATIVE
}
