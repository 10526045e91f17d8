package io.kaohe.source;

import io.kaohe.tabular.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an export says.
 *
 * @param adapter null when no adapter knows the file; then {@code findings} says which is the closest
 * @param confidence between 0 and 1: how much of the best table's header the adapter knows
 * @param encoding null where the format fixes it
 * @param rows data rows of the tables that were read
 * @param taken those that are in the measures
 * @param bad rows with something in them that could not be read
 * @param whose whose the others are
 * @param rejected what is wrong; of a great many the first
 * @param findings what the importer should know
 */
public record SourceReading(
        @Nullable Named adapter,
        BigDecimal confidence,
        Format format,
        @Nullable String encoding,
        List<Table> tables,
        List<Figure> measures,
        List<PersonFigure> people,
        int rows,
        int taken,
        int bad,
        Whose whose,
        List<Finding> rejected,
        List<Finding> findings) {

    /** Behind the point. */
    private static final int DIGITS = 10;

    /**
     * @param source code of the registered source that the figures come from
     * @param names of measures and kinds of attribution that only this adapter has or calls so, by their codes
     */
    public record Named(
            String code, int version, String source, String nameZh, String nameEn, Map<String, Called> names) {

        /** What only this adapter calls by the code; null = the product knows it. */
        public @Nullable Called called(String itsCode) {
            return names.get(itsCode);
        }
    }

    /** How many rows count for somebody, belong to nobody, and are of other months than the one asked for. */
    public record Whose(int somebodys, int nobodys, int otherMonths) {

        static final Whose NOBODY = new Whose(0, 0, 0);

        Whose plus(Whose others) {
            return new Whose(somebodys + others.somebodys, nobodys + others.nobodys, otherMonths + others.otherMonths);
        }
    }

    /** A name in both languages. */
    public record Called(String zh, String en) {}

    /**
     * @param rows data rows, totals not counted
     * @param from first day that the table covers; null when it does not say
     * @param firstLine of its header
     */
    public record Table(
            String name,
            int rows,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int firstLine,
            int lastLine) {}

    /** @param table the one it was read from */
    public record Figure(String code, BigDecimal value, String unit, String table) {

        public Figure {
            value = rounded(value);
        }
    }

    /**
     * What a person reached in a month.
     *
     * @param weight what a rate or an average was divided by; null = it is none, or not known
     * @param by kind of attribution
     * @param firstLine of the rows it was made of
     * @param breaches the rows among them that had no answer in time, where that is what the figure tells
     */
    public record PersonFigure(
            String employee,
            String indicator,
            YearMonth period,
            BigDecimal value,
            @Nullable BigDecimal weight,
            String by,
            String table,
            int firstLine,
            int lastLine,
            int rows,
            List<Breach> breaches) {

        public PersonFigure {
            value = rounded(value);
            weight = weight == null || weight.signum() <= 0 ? null : rounded(weight);
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * An answer that did not come in time.
     *
     * @param line in the file
     * @param item what the row is about, for instance the number of the ticket
     * @param answered null = not at all
     * @param hoursLate of those that count: by the clock or at work; without an answer until the file ends
     */
    public record Breach(
            int line,
            String item,
            LocalDateTime opened,
            @Nullable LocalDateTime answered,
            BigDecimal hoursLate) {

        public Breach {
            item = shortened(item);
        }
    }

    /**
     * @param line in the file; 0 = the file as a whole
     * @param code key of the text in {@code messages/sources.properties}
     */
    public record Finding(int line, String column, String value, String code, List<Object> args) {

        public Finding {
            value = shortened(value);
            args = List.copyOf(args);
        }
    }

    public SourceReading {
        tables = List.copyOf(tables);
        measures = List.copyOf(measures);
        people = List.copyOf(people);
        rejected = List.copyOf(rejected);
        findings = List.copyOf(findings);
    }

    static String shortened(String cell) {
        return cell.length() <= 200 ? cell : cell.substring(0, 200) + "…";
    }

    private static BigDecimal rounded(BigDecimal value) {
        BigDecimal rounded = value.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
