package io.kaohe.print;

import java.time.Instant;

/** Who printed it and when: on every page, so that a stray copy has an owner. */
public record Printed(Who by, Instant at) {}
