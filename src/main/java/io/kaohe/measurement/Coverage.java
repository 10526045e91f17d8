package io.kaohe.measurement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures are in that a source usually delivers (S43, S49).
 *
 * @param source code; null = the library names none for them
 * @param expected how many figures, one a person, indicator and month that counts
 * @param unverified imported, but not verified yet, so not scored
 * @param disputed two verified sources say too different things, and nobody has decided yet which counts (R29)
 * @param importedBy who brought the newest of them; null = nobody any
 */
public record Coverage(
        @Nullable String source,
        @Nullable String nameZh,
        @Nullable String nameEn,
        int expected,
        int verified,
        int unverified,
        int disputed,
        List<Missing> missing,
        @Nullable String importedBy,
        @Nullable Instant importedAt) {

    /**
     * A figure that nobody has imported yet.
     *
     * @param declined why the one that was imported is not used; null = none was
     */
    public record Missing(
            String employee,
            String name,
            String indicator,
            String nameZh,
            String nameEn,
            YearMonth month,
            @Nullable String declined) {}

    public Coverage {
        missing = List.copyOf(missing);
    }

    public boolean complete() {
        return verified == expected;
    }
}
