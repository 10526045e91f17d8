package io.kaohe.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How often each may do something in a while. Kept in memory: a node counts for itself, and forgets at a restart. */
final class RateLimit {

    /** Whoever comes from more places at once than this meets a closed door, and the product keeps its memory. */
    private static final int MOST_SENDERS = 100_000;

    private final int most;
    private final Duration window;
    private final Map<String, Integer> seen = new HashMap<>();
    private Instant until = Instant.MIN;

    RateLimit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    synchronized boolean admits(String who, Instant now) {
        if (!now.isBefore(until)) {
            seen.clear();
            until = now.plus(window);
        }
        return (seen.size() < MOST_SENDERS || seen.containsKey(who)) && seen.merge(who, 1, Integer::sum) <= most;
    }
}
