package io.kaohe.shared;

/** Which way is better. */
public enum Direction {
    HIGHER,
    LOWER
}
