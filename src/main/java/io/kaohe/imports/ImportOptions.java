package io.kaohe.imports;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the importer says beside the file.
 *
 * @param source fills a missing {@code source} column
 * @param period fills a missing {@code period} column
 * @param orientation how {@code a:b} is to be read (R3)
 * @param acceptValid whether the valid rows of a file with rejected ones are taken
 */
public record ImportOptions(
        @Nullable String source,
        @Nullable String period,
        @Nullable Orientation orientation,
        boolean acceptValid) {

    /** Columns that can be chosen beside the file. */
    static final Set<String> CHOSEN = Set.of("source", "period");

    /** Which side of {@code a:b} is the output. */
    public enum Orientation {
        OUTPUT_INPUT,
        INPUT_OUTPUT
    }

    /** What fills the column, if anything does. */
    @Nullable
    String given(String column) {
        return switch (column) {
            case "source" -> source;
            case "period" -> period;
            default -> null;
        };
    }
}
