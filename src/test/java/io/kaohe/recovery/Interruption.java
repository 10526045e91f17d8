package io.kaohe.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.testing.Round;
import io.kaohe.testing.Round.Person;
import io.kaohe.testing.RunningApp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** People on their way through an appraisal, each at another step when the product is killed. */
final class Interruption {

    /** One person's steps: those taken before, the one amid which the product is killed, and the rest. */
    private record Way(String employee, List<Step> before, Step amid, List<Step> after) {

        static Way of(String employee, int at, List<Step> steps) {
            return new Way(employee, steps.subList(0, at), steps.get(at), steps.subList(at + 1, steps.size()));
        }
    }

    private final List<Way> ways = new ArrayList<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    /** @param steps in order; the second one here is killed amid the second of theirs, and so on */
    void add(String employee, List<Step> steps) {
        ways.add(Way.of(employee, ways.size() % steps.size(), steps));
    }

    /** Everybody submits their step; some are through, some are cut off, some never arrive. */
    void kill(RunningApp app, Round round) throws InterruptedException {
        Map<String, Runnable> submissions = new HashMap<>();
        for (Way way : ways) {
            Person person = round.of(way.employee());
            way.before().forEach(step -> step.take(person));
            submissions.put(way.employee(), way.amid().ready(person));
        }
        CountDownLatch someAreThrough = new CountDownLatch(2);
        ExecutorService atOnce = Executors.newFixedThreadPool(ways.size());
        submissions.forEach((employee, submission) -> atOnce.execute(() -> {
            try {
                submission.run();
                answered.add(employee);
                someAreThrough.countDown();
            } catch (RuntimeException | AssertionError killed) {
                // whether it was stored is what the next start shows
            }
        }));
        assertThat(someAreThrough.await(1, TimeUnit.MINUTES)).isTrue();
        app.kill();
        atOnce.shutdown();
        assertThat(atOnce.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /** The rest of everybody's way in the product that was started again: what was answered is not asked again. */
    void goOn(Round round) {
        for (Way way : ways) {
            Person person = round.of(way.employee());
            long waiting = way.amid().waiting(person);
            assertThat(waiting)
                    .as(way.employee() + "'s " + way.amid().key())
                    .isLessThanOrEqualTo(answered.contains(way.employee()) ? 0 : 1);
            if (waiting == 1) {
                way.amid().take(person);
            }
            way.after().forEach(step -> step.take(person));
        }
    }
}
