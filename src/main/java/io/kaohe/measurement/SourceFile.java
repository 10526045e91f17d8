package io.kaohe.measurement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file that a figure came in.
 *
 * @param kept whether it can be opened as it came; of one that was too large only the SHA-256 is known
 * @param evidence what the file is called that proves a figure that somebody typed in; null = a tool measured it
 */
public record SourceFile(
        UUID batch,
        String name,
        String sha256,
        boolean kept,
        @Nullable String evidence) {}
