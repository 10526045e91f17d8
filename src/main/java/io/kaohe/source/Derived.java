package io.kaohe.source;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A figure that a row does not state but that follows from what it states. */
sealed interface Derived permits Implied, Within {

    /** Whether a table with these columns can tell the figure. */
    boolean answerable(Set<String> there);

    /** The figure of whatever row is the current one; asked for once a table. */
    Figure in(TableRow row);

    /** Null when the current row does not imply any. */
    @FunctionalInterface
    interface Figure {

        @Nullable
        BigDecimal now();
    }
}
