package io.kaohe.summary;

import static java.util.stream.Collectors.toMap;

import io.kaohe.board.CycleBoard;
import io.kaohe.measurement.Coverage;
import io.kaohe.print.Chart;
import io.kaohe.print.Chart.Series;
import io.kaohe.print.Typeface;
import io.kaohe.print.Words;
import io.kaohe.summary.SummaryReports.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as a whole: where it stands, how its results are spread, what its figures are worth, who was in time. The
 * results of the reader are left out.
 */
record CycleSummary(
        Head head,
        CycleBoard board,
        List<TeamFigures> teams,
        List<CycleBoard.Line> lines,
        List<Coverage> coverage,
        Quality quality,
        List<Timeliness> steps)
        implements Summary {

    /** How wide a bar of {@link CycleBoard#scores} is. */
    private static final int STEP = 10;

    /**
     * What the people of a team came to on average.
     *
     * @param name null = without a team
     * @param scored how many have a result; of these are the averages
     */
    record TeamFigures(
            @Nullable String name,
            int people,
            int concluded,
            int scored,
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal qualitative,
            @Nullable BigDecimal composite) {}

    /**
     * How the figures came about.
     *
     * @param byHand typed in, with a reason and a proof
     * @param reconciled where two sources said too different things, and somebody decided
     * @param excluded lines without a figure that do not count
     * @param zero lines without a figure that count as nothing
     */
    record Quality(int byHand, int reconciled, int excluded, int zero) {}

    /**
     * How many did a step by its due date.
     *
     * @param late done after it
     * @param overdue not done, though the date has passed
     * @param daysLate of those done late, on average; null = none was
     */
    record Timeliness(
            String step,
            int done,
            int inTime,
            int late,
            int overdue,
            @Nullable BigDecimal daysLate) {}

    @Override
    public Kind kind() {
        return Kind.CYCLE;
    }

    @Override
    public void write(SummaryWriter rows, Words words, Typeface typeface) {
        rows.section("section.overview");
        rows.facts(
                rows.fact("fact.people", board.cycle().people()),
                rows.fact(
                        "fact.concluded",
                        teams.stream().mapToInt(TeamFigures::concluded).sum()),
                rows.fact("fact.late", board.cycle().late()),
                rows.fact(
                        "fact.scored",
                        teams.stream().mapToInt(TeamFigures::scored).sum()),
                rows.fact("fact.composite", meanComposite()),
                rows.fact(
                        "fact.status",
                        words.code("cycleStatus", board.cycle().status().name())));
        rows.text("", words.text("readerLeftOut"));
        grades(rows, words, typeface);
        scores(rows, words, typeface);
        teams(rows, words, typeface);
        lines(rows, words, typeface);
        dataQuality(rows, words, typeface);
        timeliness(rows, words);
    }

    private void grades(SummaryWriter rows, Words words, Typeface typeface) {
        rows.section("section.grades");
        if (board.grades().isEmpty()) {
            rows.text("", words.text("empty.results"));
            return;
        }
        int all = board.grades().stream().mapToInt(CycleBoard.Grade::people).sum();
        Map<String, Integer> bars = new LinkedHashMap<>();
        board.grades().forEach(grade -> bars.put(words.code("grade", grade.grade()), grade.people()));
        rows.chart(Chart.bars(List.of(new Series(words.text("column.people"), bars)), typeface));
        rows.table(List.of("column.grade"), List.of("column.people", "column.share"));
        board.grades()
                .forEach(grade -> rows.line(
                        List.of(words.code("grade", grade.grade())),
                        grade.people(),
                        Averages.share(grade.people(), all)));
    }

    private void scores(SummaryWriter rows, Words words, Typeface typeface) {
        if (board.scores().isEmpty()) {
            return;
        }
        rows.section("section.scores");
        Map<String, Integer> bars = new LinkedHashMap<>();
        int first = board.scores().get(0).from();
        int last = board.scores().get(board.scores().size() - 1).from();
        // a step that nobody is in keeps its place on the axis
        for (int from = first; from <= last; from += STEP) {
            bars.put(range(from), 0);
        }
        board.scores().forEach(score -> bars.put(range(score.from()), score.people()));
        rows.chart(Chart.bars(List.of(new Series(words.text("column.people"), bars)), typeface));
        rows.table(List.of("column.score"), List.of("column.people"));
        for (int from = first; from <= last; from += STEP) {
            rows.line(List.of(words.text("range", from, from + STEP)), bars.get(range(from)));
        }
    }

    /** Short, as it stands below a bar. */
    private static String range(int from) {
        return from + "–" + (from + STEP);
    }

    private void teams(SummaryWriter rows, Words words, Typeface typeface) {
        rows.section("section.teams");
        rows.table(
                List.of("column.team"),
                List.of(
                        "column.people",
                        "column.concluded",
                        "column.scored",
                        "column.completion",
                        "column.qualitative",
                        "column.composite"));
        teams.forEach(team -> rows.line(
                List.of(team.name() == null ? words.text("noTeam") : typeface.printable(team.name())),
                team.people(),
                team.concluded(),
                team.scored(),
                team.completionRate(),
                team.qualitative(),
                team.composite()));
    }

    private void lines(SummaryWriter rows, Words words, Typeface typeface) {
        if (lines.isEmpty()) {
            return;
        }
        rows.section("section.lines");
        rows.table(List.of("column.line"), List.of("column.people", "column.completion", "column.below"));
        lines.forEach(line -> rows.line(
                List.of(name(line, words, typeface)),
                line.people(),
                line.average().movePointRight(2),
                line.below() == null ? words.text("none") : line.below()));
    }

    private static String name(CycleBoard.Line line, Words words, Typeface typeface) {
        String name = words.chinese() ? line.nameZh() : line.nameEn();
        return typeface.printable(name == null ? words.text("judged") : name);
    }

    private void dataQuality(SummaryWriter rows, Words words, Typeface typeface) {
        rows.section("section.data");
        rows.table(
                List.of("column.source"),
                List.of(
                        "column.expected",
                        "column.verified",
                        "column.unverified",
                        "column.disputed",
                        "column.declined",
                        "column.missing",
                        "column.share"));
        coverage.forEach(one -> rows.line(
                List.of(source(one, words, typeface)),
                one.expected(),
                one.verified(),
                one.unverified(),
                one.disputed(),
                one.declined(),
                one.missing(),
                Averages.share(one.verified(), one.expected())));
        rows.text(
                "", words.text("quality", quality.byHand(), quality.reconciled(), quality.excluded(), quality.zero()));
    }

    private static String source(Coverage coverage, Words words, Typeface typeface) {
        String name = words.chinese() ? coverage.nameZh() : coverage.nameEn();
        return name == null ? words.text("noSource") : typeface.printable(name);
    }

    private void timeliness(SummaryWriter rows, Words words) {
        rows.section("section.timeliness");
        rows.table(
                List.of("column.step"),
                List.of(
                        "column.done",
                        "column.inTime",
                        "column.doneLate",
                        "column.overdue",
                        "column.inTimeShare",
                        "column.daysLate"));
        steps.forEach(step -> rows.line(
                List.of(words.code("step", step.step())),
                step.done(),
                step.inTime(),
                step.late(),
                step.overdue(),
                Averages.share(step.inTime(), step.done() + step.overdue()),
                step.daysLate()));
    }

    private @Nullable BigDecimal meanComposite() {
        Map<TeamFigures, BigDecimal> totals = teams.stream()
                .filter(team -> team.composite() != null)
                .collect(toMap(team -> team, team -> team.composite().multiply(BigDecimal.valueOf(team.scored()))));
        int scored = totals.keySet().stream().mapToInt(TeamFigures::scored).sum();
        return scored == 0
                ? null
                : totals.values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scored), 2, RoundingMode.HALF_UP);
    }
}
