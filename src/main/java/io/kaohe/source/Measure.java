package io.kaohe.source;

import java.util.List;

/**
 * A figure of a file.
 *
 * @param formulas the first one that the columns of the table can answer counts
 */
record Measure(String code, Unit unit, List<Formula> formulas) {

    enum Unit {
        COUNT,
        /** A fraction. */
        RATIO,
        /** How many of one thing come to one of another, such as pages to a visit. */
        MULTIPLE,
        SECONDS,
        HOURS,
        DAYS,
        /** In the currency of the file. */
        MONEY,
        /** A place in a ranking, 1 is the best. */
        RANK
    }

    Measure {
        formulas = List.copyOf(formulas);
    }
}
