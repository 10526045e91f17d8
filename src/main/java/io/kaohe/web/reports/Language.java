package io.kaohe.web.reports;

import io.kaohe.shared.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language something is printed. */
final class Language {

    private Language() {}

    /** @param asked {@code zh} or {@code en}; null = the caller's language */
    static Locale of(@Nullable String asked, Locale caller) {
        if (asked == null) {
            return caller;
        }
        return switch (asked) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw Refusal.invalid("lang", "LANGUAGE_UNKNOWN");
        };
    }
}
