package io.kaohe.measurement;

import java.util.UUID;

/** Where a figure came into the product: a batch, and the row in it. */
public record Place(UUID batch, int row) {}
