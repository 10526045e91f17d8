package io.kaohe.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood.
 *
 * @param adapter what knew the file; null = nothing did
 * @param version of the adapter's mapping
 * @param nameZh what the adapter calls itself; null when the file has our own columns
 * @param confidence between 0 and 1
 * @param encoding null where the format fixes it
 * @param measures what the file says as a whole
 * @param people what it says about people, before it is checked
 * @param whose null = the rows say themselves whom they are about
 */
public record Recognition(
        @Nullable String adapter,
        int version,
        @Nullable String nameZh,
        @Nullable String nameEn,
        BigDecimal confidence,
        String format,
        @Nullable String encoding,
        List<Table> tables,
        List<Measure> measures,
        List<PersonFigure> people,
        @Nullable Whose whose) {

    /** How many rows count for somebody, belong to nobody, and are of other months than the one asked for. */
    public record Whose(int somebodys, int nobodys, int otherMonths) {}

    /**
     * @param rows of data, totals not counted
     * @param from first day it covers; null when it does not say
     */
    public record Table(
            String name,
            int rows,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int firstLine,
            int lastLine) {}

    /** @param nameZh what only the adapter calls it; null = the product knows the code */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measure(
            String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            BigDecimal value,
            String unit,
            String table) {}

    public record PersonFigure(
            String employee, String indicator, String period, BigDecimal value, String source, String table) {}

    /** The same with what our own columns say about people. */
    Recognition with(List<PersonFigure> theirs) {
        return new Recognition(
                adapter, version, nameZh, nameEn, confidence, format, encoding, tables, measures, theirs, whose);
    }

    public Recognition {
        tables = List.copyOf(tables);
        measures = List.copyOf(measures);
        people = List.copyOf(people);
    }
}
