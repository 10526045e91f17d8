package io.kaohe.report;

/** The result box. */
public record FiguresRow(
        String section,
        String completionRate,
        String qualitativeScore,
        String composite,
        String performanceIndex,
        String bonusCoefficient,
        String grade)
        implements Row {}
