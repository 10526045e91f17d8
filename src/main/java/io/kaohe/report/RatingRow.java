package io.kaohe.report;

/** One dimension with the judgements of both sides. */
public record RatingRow(String section, String dimension, String self, String manager, boolean shaded) implements Row {}
