package io.kaohe.development;

import java.math.BigDecimal;

/**
 * Something of the catalogue.
 *
 * @param year in which it takes place and whose budget pays it
 * @param cost CNY a place
 */
public record Offer(
        String code, int version, Kind kind, String nameZh, String nameEn, int year, BigDecimal cost, int places) {

    public enum Kind {
        /** Tickets of an industry summit. */
        SUMMIT,
        /** A professional course. */
        COURSE
    }

    /** Whether the other one says the same, whatever its version. */
    boolean says(Offer other) {
        return kind == other.kind
                && nameZh.equals(other.nameZh)
                && nameEn.equals(other.nameEn)
                && year == other.year
                && cost.compareTo(other.cost) == 0
                && places == other.places;
    }
}
