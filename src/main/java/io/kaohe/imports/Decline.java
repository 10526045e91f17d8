package io.kaohe.imports;

import java.time.Instant;

/**
 * Somebody said of rows of a batch that they are not true.
 *
 * @param number the batch's first is 1
 * @param rows how many
 */
public record Decline(int number, String by, Instant at, String reason, int rows) {}
