package io.kaohe.bench;

import java.util.List;
import java.util.Locale;

/**
 * What the product costs beside what it is built on, on one durable PostgreSQL, in one run: appraisals beside the bare
 * engine with the same models, imports beside COPY; and cards scored without a database. Figures depend on the machine,
 * ratios hardly do.
 */
public final class Bench {

    private static final int LARGE = 4_000;
    private static final int ROWS = 1_000_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        try (Server server = new Server()) {
            print(Lives.measure(server, arguments.length > 0 ? Integer.parseInt(arguments[0]) : LARGE));
            print(Year.measure(server, Year.FEW, Year.MANY));
            print(Printing.measure(server, Printing.REPORTS));
            BoardOpens.measure(server, BoardOpens.FEW, BoardOpens.MANY).forEach(Bench::print);
            line("%-34s %38.0f", "scored cards/s and core", CardRate.perSecondAndCore());
            line("%-34s %12s %25s %8s %8s", "", "COPY", "Kaohe", "ratio", "aim");
            Volume.measure(server, ROWS).forEach(Bench::print);
        }
    }

    private static void print(Lives.Outcome lives) {
        Lives.Measured bare = lives.bare();
        Lives.Measured rights = lives.withRights();
        Lives.Measured ours = lives.ours();
        line(
                "%-34s %12s %12s %12s %8s %8s %10s",
                "", bare.name(), rights.name(), ours.name(), "of bare", "aim", "of rights");
        rates("launch, appraisals/s", bare.launchRate(), rights.launchRate(), ours.launchRate());
        rates("full life, appraisals/s", bare.lifeRate(), rights.lifeRate(), ours.lifeRate());
        line(
                "%-34s %12s %12.2f %12.2f %8.2f %8s",
                "ms an appraisal, " + Lives.SMALL + " | " + lives.many().people() + " at once",
                "",
                ours.cost(),
                lives.many().cost(),
                lives.many().cost() / ours.cost(),
                "<= 1.30");
    }

    private static void print(List<Year.Measured> years) {
        Year.Measured few = years.get(0);
        Year.Measured many = years.get(1);
        line(
                "%-34s %12s %12.2f %12.2f %8.2f %8s",
                "ms a year's appraisal, " + few.people() + " | " + many.people(),
                "",
                few.cost(),
                many.cost(),
                many.cost() / few.cost(),
                "<= 1.30");
        many.steps().forEach((step, seconds) -> line("%-34s %25.1f", "  " + step + ", s", seconds));
    }

    private static void print(Printing.Measured printing) {
        line(
                "%-34s %12.1f %12.1f %12s %8.2f %8s",
                "reports/s, fill+export | printed",
                printing.bare(),
                printing.one(),
                "",
                printing.one() / printing.bare(),
                ">= 0.90");
        line(
                "%-34s %12.1f %12.1f %12s %8.2f %8s",
                "reports/s, one thread | two",
                printing.one(),
                printing.two(),
                "",
                printing.two() / printing.one(),
                ">= 1.70");
    }

    private static void print(BoardOpens.Measured board) {
        line("%-34s %38.0f %8s", "board of " + board.people() + " people, ms", board.milliseconds(), "< 1000");
    }

    private static void rates(String what, double bare, double rights, double ours) {
        line(
                "%-34s %12.1f %12.1f %12.1f %8.2f %8s %10.2f",
                what, bare, rights, ours, ours / bare, ">= 0.60", ours / rights);
    }

    private static void print(Volume.Measured file) {
        line(
                "%-34s %12.0f %25.0f %8.2f %8s",
                file.name() + ", rows/s (" + file.rows() + ")",
                file.rows() / file.copied(),
                file.rows() / file.imported(),
                file.ratio(),
                ">= 0.50");
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
