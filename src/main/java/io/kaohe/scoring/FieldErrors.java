package io.kaohe.scoring;

import io.kaohe.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a reader sees all of it at once. */
final class FieldErrors {

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    void add(String field, String code, Object... args) {
        errors.add(Refusal.FieldError.of(field, code, args));
    }

    /** Adds the error when the condition does not hold. */
    void require(boolean holds, String field, String code, Object... args) {
        if (!holds) {
            add(field, code, args);
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** @throws Refusal 422 with everything collected so far, if anything was */
    void refuse() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
