package io.kaohe.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that an adapter understands.
 *
 * @param required the columns without which it is another table
 * @param oneOf at least one of these as well; empty = no matter
 * @param period the dates that say which month a row belongs to; the first that the table has counts
 * @param peoplePeriod the date that says which month of a person's a row belongs to, where that is another; null = the
 *     same
 * @param peoplePeriods indicator → date, for those figures of people's that go by a date of their own
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
        Map<String, String> peoplePeriods,
        Set<String> none,
        @Nullable Condition rows,
        Map<String, Derived> derived,
        List<Measure> measures,
        Map<String, Map<String, Formula>> people) {

    TableShape {
        columns = List.copyOf(columns);
        period = List.copyOf(period);
        measures = List.copyOf(measures);
        peoplePeriods = Map.copyOf(peoplePeriods);
    }

    /** By which the table is found among others, in each of its spellings. */
    String tellingColumn() {
        return columns.stream()
                .filter(column -> required.contains(column.name()))
                .findFirst()
                .map(column -> String.join(" / ", column.headers()))
                .orElse(name);
    }

    /** Whose figures go by this date; null = by the date of all others. */
    Map<String, Map<String, Formula>> peopleBy(@Nullable String date) {
        Map<String, Map<String, Formula>> theirs = new LinkedHashMap<>();
        people.forEach((kind, formulas) -> {
            Map<String, Formula> byDate = new LinkedHashMap<>(formulas);
            byDate.keySet().removeIf(indicator -> !Objects.equals(peoplePeriods.get(indicator), date));
            if (!byDate.isEmpty()) {
                theirs.put(kind, byDate);
            }
        });
        return theirs;
    }

    /** A measure that a formula names and the table does not have: it would be missing in every file. */
    Optional<String> unknownMeasure() {
        Set<String> known = measures.stream().map(Measure::code).collect(Collectors.toSet());
        return named(Stream.concat(measures.stream().flatMap(one -> one.formulas().stream()), figuresOfPeople()))
                .stream()
                .filter(name -> !known.contains(name))
                .findFirst();
    }

    /** Those from which nobody's figure is made, be it by way of others. */
    List<String> unreadMeasures() {
        Set<String> read = named(figuresOfPeople());
        int before = -1;
        while (before < read.size()) {
            before = read.size();
            Set<String> soFar = Set.copyOf(read);
            read.addAll(named(measures.stream()
                    .filter(one -> soFar.contains(one.code()))
                    .flatMap(one -> one.formulas().stream())));
        }
        return measures.stream()
                .map(Measure::code)
                .filter(code -> !read.contains(code))
                .toList();
    }

    private Stream<Formula> figuresOfPeople() {
        return people.values().stream().flatMap(indicators -> indicators.values().stream());
    }

    private static Set<String> named(Stream<Formula> formulas) {
        Set<String> names = new LinkedHashSet<>();
        formulas.forEach(formula -> formula.eachMeasure(names::add));
        return names;
    }
}
