package io.kaohe.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table that an adapter understands.
 *
 * @param required the columns without which it is another table
 * @param oneOf at least one of these as well; empty = no matter
 * @param period the dates that say which month a row belongs to; the first that the table has counts
 * @param peoplePeriod the date that says which month of a person's a row belongs to, where that is another; null = the
 *     same
 * @param none what the tool writes, beside the usual signs, where there is no value
 * @param rows which rows are data; null = all but totals
 * @param people kind of attribution → indicator → how its figure comes from the measures
 */
record TableShape(
        String name,
        List<Column> columns,
        Set<String> required,
        Set<String> oneOf,
        List<String> period,
        @Nullable String peoplePeriod,
        Set<String> none,
        @Nullable Condition rows,
        Map<String, Derived> derived,
        List<Measure> measures,
        Map<String, Map<String, Formula>> people) {

    TableShape {
        columns = List.copyOf(columns);
        period = List.copyOf(period);
        measures = List.copyOf(measures);
    }
}
