package io.kaohe.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Launches and lives monthly appraisals through the product and through a bare engine with the same model files, on one
 * durable PostgreSQL, in one run; scores cards without a database; and imports files of a million rows beside {@code
 * COPY} of the same rows. Figures depend on the machine, ratios hardly do: both are warm before anything counts, and
 * take turns, so that what else the machine does meets both.
 */
public final class Bench {

    private static final int THREADS = 4;
    private static final int WARM_UP = 3_000;
    private static final int SMALL = 1_000;
    private static final int LARGE = 4_000;
    private static final int ROUNDS = 3;
    private static final int ROWS = 1_000_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        try (Server server = new Server()) {
            appraisals(server, arguments.length > 0 ? Integer.parseInt(arguments[0]) : LARGE);
            Volume.measure(server, ROWS).forEach(Bench::print);
        }
    }

    private static void appraisals(Server server, int large) throws Exception {
        try (Contender twin = new Twin(server.database("twin"));
                Contender product = new Product(server.database("product"))) {
            measure(twin, WARM_UP);
            measure(product, WARM_UP);
            List<Measured> bare = new ArrayList<>();
            List<Measured> ours = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(measure(twin, SMALL));
                ours.add(measure(product, SMALL));
            }
            Measured many = measure(product, large);
            double cards = CardRate.perSecondAndCore();
            print(Measured.sum(bare), Measured.sum(ours), many, cards);
        }
    }

    /** @param people how many appraisals; times in seconds */
    private record Measured(String name, int people, double launch, double life) {

        double launchRate() {
            return people / launch;
        }

        double lifeRate() {
            return people / life;
        }

        static Measured sum(List<Measured> rounds) {
            return rounds.stream()
                    .reduce((a, b) ->
                            new Measured(a.name(), a.people() + b.people(), a.launch() + b.launch(), a.life() + b.life()))
                    .orElseThrow();
        }
    }

    private static Measured measure(Contender contender, int people) throws Exception {
        contender.prepare(people);
        long start = System.nanoTime();
        List<String> appraisals = contender.launch();
        double launch = seconds(start);
        start = System.nanoTime();
        liveAll(contender, appraisals);
        return new Measured(contender.name(), people, launch, seconds(start));
    }

    private static void liveAll(Contender contender, List<String> appraisals)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> lives = appraisals.stream()
                    .<Future<?>>map(id -> threads.submit(() -> contender.live(id)))
                    .toList();
            for (Future<?> life : lives) {
                life.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toNanos() / 1e9;
    }

    private static void print(Volume.Measured file) {
        line(
                "%-34s %12.0f %12.0f %8.2f %8s",
                file.name() + ", rows/s (" + file.rows() + ")",
                file.rows() / file.copied(),
                file.rows() / file.imported(),
                file.ratio(),
                ">= 0.50");
    }

    private static void print(Measured bare, Measured ours, Measured many, double cards) {
        line("%-34s %12s %12s %8s %8s", "", bare.name(), ours.name(), "ratio", "aim");
        line(
                "%-34s %12.1f %12.1f %8.2f %8s",
                "launch, appraisals/s (" + SMALL + ")",
                bare.launchRate(),
                ours.launchRate(),
                ours.launchRate() / bare.launchRate(),
                ">= 0.60");
        line(
                "%-34s %12.1f %12.1f %8.2f %8s",
                "full life, appraisals/s (" + SMALL + ")",
                bare.lifeRate(),
                ours.lifeRate(),
                ours.lifeRate() / bare.lifeRate(),
                ">= 0.60");
        double costSmall = (ours.launch() + ours.life()) / ours.people();
        double costMany = (many.launch() + many.life()) / many.people();
        line(
                "%-34s %12.2f %12.2f %8.2f %8s",
                "ms an appraisal, " + SMALL + " | " + many.people(),
                costSmall * 1_000,
                costMany * 1_000,
                costMany / costSmall,
                "<= 1.30");
        line("%-34s %12s %12.0f", "scored cards/s and core", "", cards);
        line("%-34s %12s %12s %8s %8s", "", "COPY", ours.name(), "ratio", "aim");
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
