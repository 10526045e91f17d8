package io.kaohe.source;

import io.kaohe.source.SourceReading.Figure;
import io.kaohe.source.SourceReading.Finding;
import io.kaohe.source.SourceReading.Named;
import io.kaohe.source.SourceReading.PersonFigure;
import io.kaohe.source.SourceReading.Table;
import io.kaohe.source.SourceReading.Whose;
import io.kaohe.tabular.Format;
import io.kaohe.tabular.TabularFile.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of a file come to: whose export it is, and what that tool's tables say together.
 *
 * @param read the tables that adapters knew, in the order of the file
 * @param formulas lines with cells that a spreadsheet would have computed
 */
record Conclusion(
        List<Adapter> adapters,
        Heads heads,
        List<TableReading> read,
        List<UnknownTable> unknown,
        List<Finding> rejected,
        Set<Integer> formulas) {

    /** They leave out the empty cells at the end of a row, so that a short one says nothing. */
    private static final Set<Format> WORKBOOKS = EnumSet.of(Format.XLSX, Format.XLS);

    /** @param nearest the header that came nearest to being known */
    SourceReading reading(Told told, @Nullable HeaderMatch nearest) {
        return adapter().map(adapter -> recognised(adapter, told)).orElseGet(() -> unrecognised(told, nearest));
    }

    private SourceReading recognised(Adapter adapter, Told told) {
        List<TableReading> ours =
                read.stream().filter(table -> table.adapter().equals(adapter)).toList();
        List<TableReading> byRank = adapter.shapes().stream()
                .flatMap(shape -> ours.stream().filter(table -> table.shape().equals(shape)))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<Figure> measures = measures(byRank, findings);
        if (!WORKBOOKS.contains(told.format())) {
            byRank.stream().flatMap(table -> table.cutOff().stream()).distinct().forEach(findings::add);
        }
        notes(adapter, byRank, measures, findings);
        return new SourceReading(
                new Named(
                        adapter.code(),
                        adapter.version(),
                        adapter.source(),
                        adapter.nameZh(),
                        adapter.nameEn(),
                        adapter.names()),
                confidence(ours),
                told.format(),
                told.encoding(),
                tables(adapter, ours),
                measures,
                people(byRank),
                ours.stream().mapToInt(TableReading::rows).sum(),
                ours.stream().mapToInt(TableReading::taken).sum(),
                ours.stream().mapToInt(TableReading::bad).sum(),
                ours.stream().map(TableReading::whose).reduce(Whose.NOBODY, Whose::plus),
                rejected,
                findings);
    }

    private Optional<Adapter> adapter() {
        Map<Adapter, Double> scores = new HashMap<>();
        read.forEach(table ->
                scores.merge(table.adapter(), table.match().knows() + (table.rows() > 0 ? 1 : 0), Double::sum));
        return adapters.stream()
                .filter(scores::containsKey)
                .max(Comparator.comparingDouble(adapter -> scores.getOrDefault(adapter, 0.0)))
                .or(this::byHeadAlone);
    }

    /** The tool is told from the lines above its tables; it just has none that we know. */
    private Optional<Adapter> byHeadAlone() {
        return adapters.stream()
                .filter(Adapter::needsHead)
                .filter(adapter -> heads.of(adapter).recognised())
                .findFirst();
    }

    /** A header that is known in part says half as much as one known to its last column; a head says something too. */
    private static BigDecimal confidence(List<TableReading> tables) {
        double best = tables.stream()
                .mapToDouble(
                        table -> 0.5 + table.match().knows() / 2 + (table.head().recognised() ? Head.FITS : 0))
                .max()
                .orElse(0.5);
        return BigDecimal.valueOf(Math.min(1, best)).setScale(2, RoundingMode.HALF_UP);
    }

    private List<Table> tables(Adapter adapter, List<TableReading> ours) {
        List<Table> all = new ArrayList<>();
        ours.forEach(table -> all.add(table.table()));
        unknown.forEach(table -> all.add(table.table(adapter)));
        read.stream().filter(table -> !ours.contains(table)).forEach(table -> all.add(table.table()));
        all.sort(Comparator.comparingInt(Table::firstLine));
        return all;
    }

    private static List<Figure> measures(List<TableReading> byRank, List<Finding> findings) {
        Map<String, Figure> found = new LinkedHashMap<>();
        Set<String> notAdditive = new LinkedHashSet<>();
        for (TableReading table : byRank) {
            table.measures()
                    .forEach((measure, value) -> found.putIfAbsent(
                            measure.code(),
                            new Figure(measure.code(), value, measure.unit().name(), table.name())));
            notAdditive.addAll(table.notAdditive());
        }
        notAdditive.removeAll(found.keySet());
        notAdditive.forEach(code -> findings.add(new Finding(0, code, "", "MEASURE_NOT_ADDITIVE", List.of())));
        return List.copyOf(found.values());
    }

    private static List<PersonFigure> people(List<TableReading> byRank) {
        Map<List<Object>, PersonFigure> found = new LinkedHashMap<>();
        byRank.forEach(table -> table.people()
                .forEach(figure ->
                        found.putIfAbsent(List.of(figure.employee(), figure.indicator(), figure.period()), figure)));
        return List.copyOf(found.values());
    }

    private void notes(Adapter adapter, List<TableReading> tables, List<Figure> measures, List<Finding> findings) {
        if (tables.stream().allMatch(table -> table.rows() == 0)) {
            findings.add(finding("NO_DATA"));
        } else if (measures.isEmpty() && rejected.isEmpty()) {
            findings.add(finding("NO_MEASURE"));
        } else if (tables.stream().allMatch(table -> table.shape().people().isEmpty())) {
            inOtherTables(adapter).ifPresent(findings::add);
        }
        for (TableReading table : tables) {
            if (table.contradicts()) {
                findings.add(finding("TABLE_OF_ANOTHER_PERIOD", table.name()));
            }
            table.differingTotals()
                    .forEach((column, total) -> findings.add(new Finding(
                            table.table().firstLine(), column, "", "TOTAL_DIFFERS", List.of(total.toPlainString()))));
        }
        tables.stream().filter(TableReading::monthless).findFirst().ifPresent(table -> findings.add(monthOf(table)));
        tables.stream().filter(TableReading::partOfMonth).findFirst().ifPresent(table -> {
            Table days = table.table();
            findings.add(finding(
                    table.head().from() == null ? "PERIOD_SEEMS_PARTIAL" : "PERIOD_PARTIAL",
                    table.name(),
                    String.valueOf(days.from()),
                    String.valueOf(days.to())));
        });
        tables.stream()
                .filter(TableReading::holidaysUnknown)
                .findFirst()
                .ifPresent(table -> findings.add(finding("HOLIDAYS_UNKNOWN", table.name())));
        int outside = tables.stream().mapToInt(TableReading::outside).sum();
        if (outside > 0) {
            findings.add(finding("ROWS_OUTSIDE_PERIOD", outside));
        }
        Unclaimed unclaimed = new Unclaimed();
        Unclaimed strangers = new Unclaimed();
        Unclaimed ownerless = new Unclaimed();
        tables.forEach(table -> {
            unclaimed.addAll(table.unclaimed());
            strangers.addAll(table.strangers());
            ownerless.addAll(table.ownerless());
        });
        findings.addAll(unclaimed.findings("ROWS_OF_NOBODY"));
        int nameless = tables.stream().mapToInt(TableReading::nameless).sum();
        if (nameless > 0) {
            findings.add(finding("ROWS_OF_NO_ACCOUNT", nameless));
        }
        findings.addAll(strangers.findings("ROWS_NAME_A_STRANGER"));
        findings.addAll(ownerless.findings("ROWS_WITHOUT_OWNER"));
        List<String> notRead = unknown.stream()
                .filter(table -> table.rows() > 0)
                .map(UnknownTable::name)
                .toList();
        if (!notRead.isEmpty()) {
            String names = String.join("; ", notRead.subList(0, Math.min(5, notRead.size())));
            findings.add(finding("TABLES_NOT_READ", notRead.size(), names));
        }
        if (!formulas.isEmpty()) {
            findings.add(
                    new Finding(formulas.iterator().next(), "", "", "FORMULAS_NOT_COMPUTED", List.of(formulas.size())));
        }
    }

    private SourceReading unrecognised(Told told, @Nullable HeaderMatch close) {
        Finding why = close == null
                ? finding("EXPORT_UNKNOWN")
                : finding(
                        close.missing().isEmpty() ? "SOURCE_HEAD_MISSING" : "SOURCE_UNKNOWN_CLOSEST",
                        Map.of(
                                "zh",
                                close.adapter().nameZh(),
                                "en",
                                close.adapter().nameEn()),
                        close.missing());
        return new SourceReading(
                null,
                BigDecimal.ZERO,
                told.format(),
                told.encoding(),
                unknown.stream().map(table -> table.table(null)).toList(),
                List.of(),
                List.of(),
                unknown.stream().mapToInt(UnknownTable::rows).sum(),
                0,
                0,
                Whose.NOBODY,
                List.of(why),
                List.of());
    }

    /** The tool has tables that tell what people are measured by; those of this file do not. */
    private static Optional<Finding> inOtherTables(Adapter adapter) {
        List<String> others = adapter.shapes().stream()
                .filter(shape -> !shape.people().isEmpty())
                .map(TableShape::tellingColumn)
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(finding("PEOPLE_IN_OTHER_TABLES", others));
    }

    /** A month can be chosen where the file names no days, but days of several months are not those of one. */
    private static Finding monthOf(TableReading table) {
        LocalDate from = table.head().from();
        LocalDate to = table.head().to();
        return from == null || to == null
                ? finding("PERIOD_NEEDED", table.name())
                : finding("PERIOD_OF_MONTHS", table.name(), from.toString(), to.toString());
    }

    private static Finding finding(String code, Object... args) {
        return new Finding(0, "", "", code, List.of(args));
    }
}
