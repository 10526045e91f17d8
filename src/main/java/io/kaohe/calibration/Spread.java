package io.kaohe.calibration;

import java.math.BigDecimal;
import java.util.List;

/** How far composites lie apart: what is more than two standard deviations from the mean wants a look. */
record Spread(double mean, double deviation) {

    /** Fewer say nothing about each other. */
    private static final int ENOUGH = 8;

    private static final double FAR = 2;

    static Spread of(List<BigDecimal> composites) {
        if (composites.size() < ENOUGH) {
            return new Spread(0, Double.POSITIVE_INFINITY);
        }
        double mean = composites.stream()
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElse(0);
        double variance = composites.stream()
                .mapToDouble(composite -> Math.pow(composite.doubleValue() - mean, 2))
                .average()
                .orElse(0);
        return new Spread(mean, Math.sqrt(variance));
    }

    boolean isFar(BigDecimal composite) {
        return Math.abs(composite.doubleValue() - mean) > FAR * deviation;
    }
}
