package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.shared.Block;
import java.math.BigDecimal;

/** Floor and cap of a line: one runaway figure must not carry the card (R21, S95). */
record Limits(BigDecimal floor, BigDecimal cap) {

    static final BigDecimal DEFAULT_FLOOR = BigDecimal.ZERO;
    static final BigDecimal DEFAULT_CAP = new BigDecimal("1.50");

    /** A qualitative score ends at 100. */
    static final BigDecimal DEFAULT_QUALITATIVE_CAP = new BigDecimal("1.00");

    static Limits of(Line line) {
        BigDecimal floor = line.floor();
        BigDecimal cap = line.cap();
        return new Limits(floor == null ? DEFAULT_FLOOR : floor, cap == null ? defaultCap(line.block()) : cap);
    }

    BigDecimal clamp(BigDecimal raw) {
        return raw.max(floor).min(cap);
    }

    private static BigDecimal defaultCap(Block block) {
        return block == Block.QUALITATIVE ? DEFAULT_QUALITATIVE_CAP : DEFAULT_CAP;
    }
}
