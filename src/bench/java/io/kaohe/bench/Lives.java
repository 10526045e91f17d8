package io.kaohe.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Appraisals launched and lived by the bare engine, by the same with rights, and by the product. Each is warm before
 * anything counts, and they take turns, so that what else the machine does meets all of them.
 */
final class Lives {

    static final int SMALL = 1_000;

    private static final int THREADS = 4;

    /** So many until the compiler of the JVM takes less than a tenth of what a life of the product costs. */
    private static final int WARM_UP = 7_000;

    private static final int ROUNDS = 3;

    private Lives() {}

    /** @param many the product with so many people at once that a cost which grows with their number would show */
    record Outcome(Measured bare, Measured withRights, Measured ours, Measured many) {}

    /** @param people how many appraisals; times in seconds */
    record Measured(String name, int people, double launch, double life) {

        double launchRate() {
            return people / launch;
        }

        double lifeRate() {
            return people / life;
        }

        /** Milliseconds from the launch to the end of the last life, an appraisal. */
        double cost() {
            return 1_000 * (launch + life) / people;
        }

        private Measured plus(Measured other) {
            return new Measured(name, people + other.people, launch + other.launch, life + other.life);
        }
    }

    static Outcome measure(Server server, int large) throws Exception {
        try (Contender bare = new Twin(server.database("bare"), false);
                Contender withRights = new Twin(server.database("with_rights"), true);
                Contender product = new Product(server.database("product"))) {
            List<Contender> contenders = List.of(bare, withRights, product);
            for (Contender contender : contenders) {
                measure(contender, WARM_UP);
            }
            List<List<Measured>> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<Measured> turn = new ArrayList<>();
                for (Contender contender : contenders) {
                    turn.add(measure(contender, SMALL));
                }
                rounds.add(turn);
            }
            List<Measured> sums = IntStream.range(0, contenders.size())
                    .mapToObj(i -> rounds.stream()
                            .map(turn -> turn.get(i))
                            .reduce(Measured::plus)
                            .orElseThrow())
                    .toList();
            return new Outcome(sums.get(0), sums.get(1), sums.get(2), measure(product, large));
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
}
