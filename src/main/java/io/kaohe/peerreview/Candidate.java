package io.kaohe.peerreview;

import org.jspecify.annotations.Nullable;

/** Somebody who may review the person as a colleague: no more than whoever works here knows of each other. */
public record Candidate(
        String id,
        String name,
        @Nullable String team,
        @Nullable String role,
        boolean otherTeam) {}
