package io.kaohe.measurement;

import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two verified figures of one person, month and indicator that are too far apart (R29), and which of them counts.
 *
 * @param usual the one that would have counted if nobody had asked
 * @param tolerance how far they might have been apart, as a share of the usual one
 * @param standing whether no corrected figure has overtaken it
 * @param decision null = nobody has decided
 */
public record Difference(
        UUID id,
        String employee,
        String indicator,
        Period period,
        Actual usual,
        Actual other,
        BigDecimal tolerance,
        boolean standing,
        @Nullable Decision decision) {

    /** Which of the two counts. */
    public enum Choice {
        USUAL,
        OTHER
    }

    public record Decision(Choice choice, String reason, String by, Instant at) {}

    /** The figure that was decided to count. */
    public @Nullable Actual chosen() {
        return decision == null ? null : of(decision.choice());
    }

    Actual of(Choice choice) {
        return choice == Choice.USUAL ? usual : other;
    }

    private boolean say(Actual one, Actual another) {
        return usual.value().compareTo(one.value()) == 0 && other.value().compareTo(another.value()) == 0;
    }

    /** Whether the two still say what they said: a file that repeats a figure asks nothing new. */
    boolean isBetween(Reconciliation now) {
        return say(now.usual(), now.other()) || say(now.other(), now.usual());
    }
}
