package io.kaohe.measurement;

import io.kaohe.source.SourceReading;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An answer that did not come in time (S36, S39, S96, S149), one of those that a figure was lowered by.
 *
 * @param line in the file
 * @param item what it was about, for instance the number of the ticket
 * @param answered null = not at all before the file ends
 * @param hoursLate of those that count: by the clock or at work
 */
public record Breach(
        int line,
        String item,
        LocalDateTime opened,
        @Nullable LocalDateTime answered,
        BigDecimal hoursLate) {

    static Breach of(SourceReading.Breach breach) {
        return new Breach(breach.line(), breach.item(), breach.opened(), breach.answered(), breach.hoursLate());
    }
}
