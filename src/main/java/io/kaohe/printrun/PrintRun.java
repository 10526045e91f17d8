package io.kaohe.printrun;

import java.time.Instant;
import java.util.UUID;

/**
 * How far the printing of a cycle's personal reports is.
 *
 * @param reports how many there are to be
 * @param printed how many are there
 * @param failed how many could not be printed, however often it was tried
 */
public record PrintRun(UUID id, UUID cycle, String language, Instant askedAt, int reports, int printed, int failed) {

    /** Whether nothing more will come. */
    public boolean ready() {
        return printed + failed == reports;
    }
}
