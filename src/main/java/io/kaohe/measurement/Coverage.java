package io.kaohe.measurement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures are in that a source usually delivers (S43, S49).
 *
 * @param source code; null = the library names none for them
 * @param expected how many figures, one a person, indicator and month that counts
 * @param unverified imported, but not verified yet, so not scored
 * @param disputed two verified sources say too different things, and nobody has decided yet which counts (R29)
 * @param declined what was imported is not true, and nothing has taken its place yet
 * @param missing nobody has imported them
 * @param open those that do not count yet, by person and indicator
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
        int declined,
        int missing,
        List<Open> open,
        @Nullable String importedBy,
        @Nullable Instant importedAt) {

    public enum State {
        MISSING,
        DECLINED,
        UNVERIFIED,
        DISPUTED
    }

    /**
     * A figure that does not count yet.
     *
     * @param period the cycle's, or a month of it
     * @param declined why the one that was imported is not used; null = none waits to be replaced
     */
    public record Open(
            String employee,
            String name,
            String indicator,
            String nameZh,
            String nameEn,
            String period,
            State state,
            @Nullable String declined) {}

    public Coverage {
        open = List.copyOf(open);
    }

    public boolean complete() {
        return verified == expected;
    }
}
