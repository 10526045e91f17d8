package io.kaohe.measurement;

import java.util.UUID;

/**
 * The file that a figure came in.
 *
 * @param kept whether it can be opened as it came; of one that was too large only the SHA-256 is known
 */
public record SourceFile(UUID batch, String name, String sha256, boolean kept) {}
