package io.kaohe.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that a reader sees all of it at once – the first hundred of it. */
public final class FieldErrors {

    private static final int MOST = 100;

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    public void add(String field, String code, Object... args) {
        if (errors.size() < MOST) {
            errors.add(Refusal.FieldError.of(field, code, args));
        }
    }

    /** Adds the error when the condition does not hold. */
    public void require(boolean holds, String field, String code, Object... args) {
        if (!holds) {
            add(field, code, args);
        }
    }

    /**
     * Adds {@code MINIMUM} or {@code MAXIMUM} when the number is outside; an absent one is not.
     *
     * @return whether it was inside
     */
    public boolean requireBetween(BigDecimal least, BigDecimal most, @Nullable BigDecimal number, String field) {
        boolean above = number == null || number.compareTo(least) >= 0;
        boolean below = number == null || number.compareTo(most) <= 0;
        require(above, field, "MINIMUM", least);
        require(below, field, "MAXIMUM", most);
        return above && below;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** @throws Refusal 422 with everything collected so far, if anything was */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
