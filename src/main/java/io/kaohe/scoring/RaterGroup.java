package io.kaohe.scoring;

import java.math.BigDecimal;
import java.util.Map;

/** Whose judgement a rating is. */
public enum RaterGroup {
    MANAGER(60, 1),
    PEER(20, 3),
    SELF(10, 1),
    CUSTOMER(10, 5),
    /** A team about its lead: shown to the lead's own manager and HR, and no part of a score unless a card says so. */
    UPWARD(0, 3);

    private final BigDecimal defaultWeight;
    private final int minimumAnswers;

    RaterGroup(int defaultWeight, int minimumAnswers) {
        this.defaultWeight = BigDecimal.valueOf(defaultWeight);
        this.minimumAnswers = minimumAnswers;
    }

    /** What the group weighs where the company says nothing (R18). */
    public static Map<RaterGroup, BigDecimal> defaultWeights() {
        return DEFAULTS;
    }

    /** Fewer answers than this in a dimension would show who gave them: the dimension is then absent. */
    public int minimumAnswers() {
        return minimumAnswers;
    }

    /** What it weighs where the company says nothing; a team about its lead nothing. */
    public BigDecimal defaultWeight() {
        return defaultWeight;
    }

    private static final Map<RaterGroup, BigDecimal> DEFAULTS = Map.of(
            MANAGER, MANAGER.defaultWeight,
            PEER, PEER.defaultWeight,
            SELF, SELF.defaultWeight,
            CUSTOMER, CUSTOMER.defaultWeight);
}
