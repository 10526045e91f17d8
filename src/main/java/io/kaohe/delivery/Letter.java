package io.kaohe.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told at once.
 *
 * @param id the same at every attempt, so that a copy can be told from another letter
 */
record Letter(UUID id, Addressee to, Locale language, List<Line> lines) {

    Letter {
        lines = List.copyOf(lines);
    }

    /**
     * @param what what happened or is asked, in the reader's language
     * @param about the task; null where there is none
     * @param url where it goes on
     */
    record Line(
            String what, @Nullable String about, @Nullable LocalDate due, String url) {}
}
