package io.kaohe.summary;

import io.kaohe.incentive.AdvancementSheet.Choice;
import io.kaohe.incentive.AdvancementSheet.Kind;
import io.kaohe.incentive.AdvancementSheet.Line;
import io.kaohe.incentive.AdvancementSheet.Statement;
import io.kaohe.incentive.AdvancementSheet.Voice;
import io.kaohe.print.Typeface;
import io.kaohe.print.Who;
import io.kaohe.print.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What managers proposed and HR decided about promotion and pay after a year (S48), for those who carry it out: a list
 * of its own for each, since they are seldom the same people.
 */
record AdvancementList(Head head, List<Line> lines) implements Summary {

    @Override
    public SummaryReports.Kind kind() {
        return SummaryReports.Kind.ADVANCEMENT;
    }

    @Override
    public void write(SummaryWriter rows, Words words, Typeface typeface) {
        promotion(rows, words, typeface);
        pay(rows, words, typeface);
        rows.sign("sign.hr");
        rows.sign("sign.management");
    }

    private void promotion(SummaryWriter rows, Words words, Typeface typeface) {
        rows.section("section.promotion");
        if (nobody(Kind.PROMOTION)) {
            rows.text("", words.text("empty.promotion"));
        }
        rows.table(
                List.of("column.employee", "column.team", "column.reason"),
                List.of(
                        "column.grade",
                        "column.computed",
                        "column.composite",
                        "column.potential",
                        "column.manager",
                        "column.hr"));
        for (Line line : lines) {
            Statements said = Statements.of(line, Kind.PROMOTION);
            rows.line(
                    texts(line, said, words, typeface),
                    words.code("grade", line.grade()),
                    words.code("grade", line.computed()),
                    line.composite(),
                    line.potential() == null ? null : words.code("potential", String.valueOf(line.potential())),
                    choice(said.manager(), words),
                    choice(said.hr(), words));
        }
    }

    private void pay(SummaryWriter rows, Words words, Typeface typeface) {
        rows.section("section.pay");
        if (nobody(Kind.PAY)) {
            rows.text("", words.text("empty.pay"));
        }
        rows.table(
                List.of("column.employee", "column.team", "column.reason"),
                List.of("column.grade", "column.composite", "column.managerPercent", "column.hr", "column.hrPercent"));
        for (Line line : lines) {
            Statements said = Statements.of(line, Kind.PAY);
            rows.line(
                    texts(line, said, words, typeface),
                    words.code("grade", line.grade()),
                    line.composite(),
                    percent(said.manager()),
                    choice(said.hr(), words),
                    percent(said.hr()));
        }
    }

    /** Whether neither a manager nor HR proposes anybody. */
    private boolean nobody(Kind kind) {
        return lines.stream()
                .map(line -> Statements.of(line, kind))
                .flatMap(said -> Stream.of(said.manager(), said.hr()))
                .flatMap(Optional::stream)
                .noneMatch(one -> one.choice() == Choice.PROPOSED);
    }

    /** Who it is, of which team, and why HR decided so. */
    private static List<String> texts(Line line, Statements said, Words words, Typeface typeface) {
        return List.of(
                words.who(new Who(line.employee(), line.name()), typeface),
                typeface.printable(line.team()),
                typeface.printable(said.hr().map(Statement::reason).orElse("")));
    }

    private static @Nullable String choice(Optional<Statement> said, Words words) {
        return said.map(one -> words.code("choice", one.choice().name())).orElse(null);
    }

    private static @Nullable BigDecimal percent(Optional<Statement> said) {
        return said.map(Statement::percent).orElse(null);
    }

    /** The newest word of each. */
    private record Statements(Optional<Statement> manager, Optional<Statement> hr) {

        static Statements of(Line line, Kind kind) {
            return new Statements(line.newest(Voice.MANAGER, kind), line.newest(Voice.HR, kind));
        }
    }
}
