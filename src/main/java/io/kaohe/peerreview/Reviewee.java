package io.kaohe.peerreview;

import io.kaohe.shared.CycleType;
import org.jspecify.annotations.Nullable;

/** Whom a review is about, and for when: all that a colleague is told. */
public record Reviewee(Who person, String period, CycleType cycleType) {

    /** Somebody with the place held at the period's end. */
    public record Who(
            String name, @Nullable String team, @Nullable String role) {}
}
