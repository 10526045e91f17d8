package io.kaohe.summary;

import static java.util.stream.Collectors.groupingBy;

import io.kaohe.calibration.CalibrationSheet;
import io.kaohe.calibration.CalibrationSheet.Change;
import io.kaohe.calibration.CalibrationSheet.Entry;
import io.kaohe.calibration.CalibrationSheet.Grade;
import io.kaohe.print.Chart;
import io.kaohe.print.Chart.Series;
import io.kaohe.print.Typeface;
import io.kaohe.print.Who;
import io.kaohe.print.Words;
import io.kaohe.summary.SummaryReports.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was decided when a year's results were compared: before and after, what each manager gave, and each change with
 * its reason and author.
 *
 * @param names of those who changed a grade
 */
record CalibrationMinutes(Head head, CalibrationSheet sheet, Map<String, String> names) implements Summary {

    @Override
    public Kind kind() {
        return Kind.CALIBRATION;
    }

    @Override
    public void write(SummaryWriter rows, Words words, Typeface typeface) {
        rows.section("section.overview");
        List<Entry> others =
                sheet.entries().stream().filter(entry -> !entry.own()).toList();
        rows.facts(
                rows.fact("fact.people", sheet.entries().size()),
                rows.fact("fact.changed", (int) others.stream()
                        .filter(entry -> !Objects.equals(entry.computed(), entry.grade()))
                        .count()),
                rows.fact("fact.outliers", (int)
                        others.stream().filter(Entry::outlier).count()),
                rows.fact("fact.status", words.text(sheet.open() ? "calibration.open" : "calibration.closed")));
        rows.text("", words.text("readerLeftOut"));
        distribution(others, rows, words, typeface);
        managers(others, rows, typeface);
        changes(others, rows, words, typeface);
        rows.sign("sign.hr");
        rows.sign("sign.management");
    }

    private void distribution(List<Entry> others, SummaryWriter rows, Words words, Typeface typeface) {
        rows.section("section.distribution");
        Map<String, Integer> before = counts(others, Entry::computed, words);
        Map<String, Integer> after = counts(others, Entry::grade, words);
        rows.chart(Chart.bars(
                List.of(new Series(words.text("column.before"), before), new Series(words.text("column.after"), after)),
                typeface));
        rows.table(
                List.of("column.grade"), List.of("column.before", "column.after", "column.share", "column.guideline"));
        for (Grade grade : sheet.grades()) {
            String name = name(grade, words);
            rows.line(
                    List.of(name),
                    before.get(name),
                    after.get(name),
                    Averages.share(Objects.requireNonNull(after.get(name)), others.size()),
                    grade.guideline() == null ? null : grade.guideline().movePointRight(2));
        }
        rows.text("", words.text("guideline.meaning"));
    }

    private static void managers(List<Entry> others, SummaryWriter rows, Typeface typeface) {
        rows.section("section.managers");
        rows.table(
                List.of("column.manager"),
                List.of("column.people", "column.managerMean", "column.selfMean", "column.gap", "column.composite"));
        new TreeMap<>(others.stream().collect(groupingBy(Entry::reviewerName))).forEach((manager, people) -> {
            BigDecimal given = mean(people, Entry::manager);
            BigDecimal self = mean(people, Entry::self);
            rows.line(
                    List.of(typeface.printable(manager)),
                    people.size(),
                    given,
                    self,
                    given == null || self == null ? null : self.subtract(given),
                    mean(people, Entry::composite));
        });
    }

    private void changes(List<Entry> others, SummaryWriter rows, Words words, Typeface typeface) {
        rows.section("section.changes");
        List<Entry> changed =
                others.stream().filter(entry -> !entry.changes().isEmpty()).toList();
        for (Entry entry : changed) {
            String before = entry.computed();
            for (Change change : entry.changes()) {
                rows.text(
                        words.who(new Who(entry.employee(), entry.name()), typeface),
                        words.text(
                                "change",
                                before == null ? words.text("none") : grade(before, words),
                                grade(change.grade(), words),
                                typeface.printable(change.reason()),
                                typeface.printable(names.getOrDefault(change.by(), change.by())),
                                words.moment(change.at()),
                                change.gradeTable()));
                before = change.grade();
            }
        }
        if (changed.isEmpty()) {
            rows.text("", words.text("empty.changes"));
        }
    }

    /** Every grade has its place, also one that nobody got. */
    private Map<String, Integer> counts(List<Entry> entries, Function<Entry, @Nullable String> grade, Words words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sheet.grades()
                .forEach(one -> counts.put(name(one, words), (int) entries.stream()
                        .filter(entry -> one.code().equals(grade.apply(entry)))
                        .count()));
        return counts;
    }

    private String grade(String code, Words words) {
        return sheet.grades().stream()
                .filter(grade -> grade.code().equals(code))
                .findFirst()
                .map(grade -> name(grade, words))
                .orElse(code);
    }

    private static String name(Grade grade, Words words) {
        return words.chinese() ? grade.nameZh() : grade.nameEn();
    }

    private static @Nullable BigDecimal mean(List<Entry> entries, Function<Entry, @Nullable BigDecimal> figure) {
        return Averages.mean(entries.stream().map(figure).toList());
    }
}
