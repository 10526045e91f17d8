package io.kaohe.measurement;

import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure with its way into the product.
 *
 * @param value in the indicator's unit
 * @param weight what a rate or an average was divided by: by it averages of several weigh; null = not known
 * @param row line in the file, header = 1; of a tool's export the number of the figure
 * @param origin what it was made of, when the file was a tool's export
 * @param reason why somebody typed it in; null = a tool or system measured it
 * @param verifiedBy who verified it; null = not verified, so it is not scored
 * @param disputed whether another source says something else and nobody has decided yet which of the two counts (R29)
 */
public record Actual(
        String employee,
        String indicator,
        Period period,
        int version,
        BigDecimal value,
        @Nullable BigDecimal weight,
        String source,
        SourceFile file,
        int row,
        @Nullable Origin origin,
        @Nullable String reason,
        String importedBy,
        Instant importedAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        boolean disputed) {

    public Place place() {
        return new Place(file.batch(), row);
    }

    public boolean verified() {
        return verifiedBy != null;
    }

    /** Whether anything may rest on it. */
    public boolean usable() {
        return verified() && !disputed;
    }
}
