package io.kaohe.web;

import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a request left out, so that the caller is told about all of it at once. */
final class Required {

    private static final int MAX_REASON = 1_000;

    private final List<FieldError> missing = new ArrayList<>();

    /** The text without the space around it; empty when it is missing. */
    String text(String field, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            missing.add(FieldError.of(field, "REQUIRED"));
        }
        return text;
    }

    /** Why somebody decides: it has to be said, and not at length. */
    String reason(@Nullable String value) {
        String reason = text("reason", value);
        if (reason.length() > MAX_REASON) {
            missing.add(FieldError.of("reason", "MAX_LENGTH", MAX_REASON));
        }
        return reason;
    }

    /** @param instead stands for what is missing until {@link #refuseMissing} */
    <T> T value(String field, @Nullable T value, T instead) {
        if (value == null) {
            missing.add(FieldError.of(field, "REQUIRED"));
            return instead;
        }
        return value;
    }

    /** @throws Refusal 422 naming every missing field */
    void refuseMissing() {
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }
}
