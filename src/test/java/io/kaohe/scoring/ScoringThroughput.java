package io.kaohe.scoring;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** How many scorecards one core scores in a second, ledger included. */
public final class ScoringThroughput {

    private static final int BATCH = 1_000;

    private ScoringThroughput() {}

    /**
     * The SEO card of four lines and two raters, again and again; processor time, so that a busy machine counts alike.
     */
    public static double scorecardsPerSecondAndCore(Decisions decisions, Duration warmUp, Duration measured) {
        ScoringInput card = CardFixture.theSeoSpecialist().input();
        run(card, decisions, warmUp);
        return run(card, decisions, measured);
    }

    /** Without decision tables: what the rules themselves cost. */
    public static double scorecardsPerSecondAndCore() {
        return scorecardsPerSecondAndCore(new ShippedDecisions(), Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    private static double run(ScoringInput card, Decisions decisions, Duration atLeast) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        long spent = 0;
        long scored = 0;
        long entries = 0;
        while (spent < atLeast.toNanos()) {
            for (int i = 0; i < BATCH; i++) {
                entries += Scoring.score(card, decisions).ledger().size();
            }
            scored += BATCH;
            spent = clock.getCurrentThreadCpuTime() - start;
        }
        if (entries < scored) {
            throw new IllegalStateException("a score without a ledger");
        }
        return scored * 1e9 / spent;
    }
}
