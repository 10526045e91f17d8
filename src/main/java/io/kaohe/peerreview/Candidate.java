package io.kaohe.peerreview;

import org.jspecify.annotations.Nullable;

/** Somebody who may review the person as a colleague. */
public record Candidate(String id, String name, @Nullable String team, boolean otherTeam) {}
