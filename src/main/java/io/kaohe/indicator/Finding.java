package io.kaohe.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lint says about a scorecard.
 *
 * @param line code of the line; null = the card as a whole
 * @param code key of the message in {@code messages/*.properties}
 */
public record Finding(
        Severity severity, String scorecard, @Nullable String line, String code, List<Object> args) {

    public Finding {
        args = List.copyOf(args);
    }

    public enum Severity {
        /** Blocks activation and launch. */
        ERROR,
        /** Needs a reason. */
        WARNING
    }

    /** Where it is, as an error of the API names it. */
    String field() {
        return line == null ? "lines" : "lines." + line;
    }
}
