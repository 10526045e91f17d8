package io.kaohe.summary;

import static java.util.stream.Collectors.toMap;

import io.kaohe.print.Chart;
import io.kaohe.print.RoleName;
import io.kaohe.print.Typeface;
import io.kaohe.print.Who;
import io.kaohe.print.Words;
import io.kaohe.summary.SummaryReports.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people of each team beside each other, and where the team as a whole stays behind. */
record TeamSummary(Head head, List<Team> teams) implements Summary {

    /** @param name null = those without a team */
    record Team(@Nullable String name, List<Standing> people, List<Line> lines) {}

    /** @param status of the appraisal; the figures are null until it is scored */
    record Standing(
            Who who,
            @Nullable RoleName role,
            String status,
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal qualitative,
            @Nullable BigDecimal composite,
            @Nullable BigDecimal coefficient,
            @Nullable String grade) {}

    /**
     * How far the people of a team came on a line.
     *
     * @param byHand of how many of them a figure was typed in
     * @param average ratio
     * @param lowest ratio
     * @param below how many stay under 100 percent; null for a line that no indicator names: judgement has no target
     */
    record Line(
            String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            int people,
            int byHand,
            BigDecimal average,
            BigDecimal lowest,
            @Nullable Integer below) {}

    @Override
    public Kind kind() {
        return Kind.TEAM;
    }

    @Override
    public void write(SummaryWriter rows, Words words, Typeface typeface) {
        for (Team team : teams) {
            rows.sectionNamed(team.name() == null ? words.text("noTeam") : typeface.printable(team.name()));
            rows.facts(
                    rows.fact("fact.people", team.people().size()),
                    rows.fact("fact.scored", (int) team.people().stream()
                            .filter(person -> person.composite() != null)
                            .count()),
                    rows.fact("fact.completion", mean(team, Standing::completionRate)),
                    rows.fact("fact.qualitative", mean(team, Standing::qualitative)),
                    rows.fact("fact.composite", mean(team, Standing::composite)));
            people(team, rows, words, typeface);
            lines(team, rows, words, typeface);
        }
        if (teams.isEmpty()) {
            rows.section("section.people");
            rows.text("", words.text("empty.people"));
        }
    }

    private static void people(Team team, SummaryWriter rows, Words words, Typeface typeface) {
        rows.table(
                List.of("column.employee", "column.role", "column.status"),
                List.of(
                        "column.completion",
                        "column.qualitative",
                        "column.composite",
                        "column.coefficient",
                        "column.grade"));
        team.people()
                .forEach(person -> rows.line(
                        List.of(
                                words.who(person.who(), typeface),
                                person.role() == null ? "" : typeface.printable(words.role(person.role())),
                                words.code("status", person.status())),
                        person.completionRate(),
                        person.qualitative(),
                        person.composite(),
                        person.coefficient(),
                        person.grade() == null ? null : words.code("grade", person.grade())));
        rows.total(
                List.of(words.text("mean"), "", ""),
                mean(team, Standing::completionRate),
                mean(team, Standing::qualitative),
                mean(team, Standing::composite),
                mean(team, Standing::coefficient),
                null);
    }

    private static void lines(Team team, SummaryWriter rows, Words words, Typeface typeface) {
        if (team.lines().isEmpty()) {
            return;
        }
        Map<String, BigDecimal> bars = team.lines().stream()
                .collect(toMap(
                        line -> name(line, words, typeface),
                        line -> percent(line.average()),
                        (first, second) -> first,
                        LinkedHashMap::new));
        Chart.lyingBars(bars, typeface).forEach(chart -> rows.chart("section.lines", chart));
        rows.table(
                List.of("column.line"),
                List.of("column.people", "column.byHand", "column.completion", "column.lowest", "column.below"));
        team.lines()
                .forEach(line -> rows.line(
                        List.of(name(line, words, typeface)),
                        line.people(),
                        line.byHand(),
                        percent(line.average()),
                        percent(line.lowest()),
                        line.below() == null ? words.text("none") : line.below()));
    }

    private static String name(Line line, Words words, Typeface typeface) {
        String name = words.chinese() ? line.nameZh() : line.nameEn();
        return typeface.printable(name == null ? words.text("judged") : name);
    }

    private static BigDecimal percent(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal mean(Team team, Function<Standing, @Nullable BigDecimal> figure) {
        return Averages.mean(team.people().stream().map(figure).toList());
    }
}
