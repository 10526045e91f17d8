package io.kaohe.source;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One row under the adapter's own names; a column that the table does not have is empty. */
interface RowValues {

    boolean filled(String column);

    /** The text in lower case; empty when there is none. */
    String word(String column);

    @Nullable
    BigDecimal figure(String column);

    @Nullable
    LocalDateTime time(String column);
}
