package io.kaohe.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.testing.Company;
import io.kaohe.testing.Round;
import io.kaohe.testing.RunningApp;
import io.kaohe.testing.Typist;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a cycle loses nothing and scores nobody twice. */
class KilledCycleIT {

    private static final String PASSWORD = "Killed-Cycle-1";
    private static final String PERIOD =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString();
    private static final int PEOPLE = 7;

    @TempDir
    Path directory;

    @Test
    void aCycleKilledAtTheLaunchAndWhileManagersScoreEndsAsIfNothingHadHappened() throws Exception {
        Round round;
        try (RunningApp app = start()) {
            round = Round.theCycle(companyOf(app), new Typist(), PERIOD);
            round.collect("actuals.csv", demoActuals());
            round.completeCollecting();
            app.kill();
        }
        try (RunningApp app = start()) {
            round = round.at(companyOf(app));
            round.awaitLaunch(PEOPLE);
            round.people().forEach(Round.Person::reviewsThemselves);
            killWhileManagersScore(app, round);
        }
        try (RunningApp app = start()) {
            Company company = companyOf(app);
            round = round.at(company);
            assertThat(round.people()).hasSize(PEOPLE);
            finishScoring(round);
            round.people().forEach(Round.Person::talksAboutTheResult);
            round.people().forEach(Round.Person::confirms);
            checkBonusList(round.bonusListTask().data(), round, company);
            round.approveBonusList();
        }
    }

    /** Some submissions are through, some are cut off, some never arrive. */
    private static void killWhileManagersScore(RunningApp app, Round round) throws InterruptedException {
        List<Round.Person> people = round.people();
        people.forEach(Round.Person::reviewer);
        ExecutorService managers = Executors.newFixedThreadPool(3);
        for (Round.Person person : people) {
            managers.execute(unlessKilled(person, Round.Person::isScored));
        }
        round.awaitStatus("RESULT_TALK", 2);
        app.kill();
        managers.shutdownNow();
        assertThat(managers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private static Runnable unlessKilled(Round.Person person, Consumer<Round.Person> step) {
        return () -> {
            try {
                step.accept(person);
            } catch (RuntimeException | AssertionError killed) {
                // whether it was stored is what the next start shows
            }
        };
    }

    private static void finishScoring(Round round) {
        for (Round.Person person : round.people()) {
            if (person.waitsFor(person.reviewer(), "managerScoring")) {
                person.isScored();
            }
        }
        round.awaitStatus("RESULT_TALK", PEOPLE);
    }

    private static void checkBonusList(JsonNode list, Round round, Company company) {
        assertThat(list.path("rows")).hasSize(PEOPLE);
        assertThat(list.path("rows").findValuesAsText("employee"))
                .containsExactlyInAnyOrderElementsOf(
                        round.people().stream().map(Round.Person::employee).toList());
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode row : list.path("rows")) {
            String path = "/api/appraisals/" + row.path("appraisalId").asText();
            JsonNode result = company.hr().get(path).path("result");
            assertThat(result.path("version").asInt()).as(path).isEqualTo(1);
            assertThat(result.path("earlier")).as(path).isEmpty();
            BigDecimal bonus = figure(row, "base").multiply(figure(result, "bonusCoefficient"));
            assertThat(figure(row, "bonus")).as(path).isEqualByComparingTo(bonus);
            total = total.add(bonus);
        }
        assertThat(figure(list, "total")).isEqualByComparingTo(total);
    }

    private static BigDecimal figure(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asText());
    }

    /** The jobs of a killed process are free again after five seconds instead of a minute. */
    private RunningApp start() {
        return RunningApp.in(directory)
                .with("KAOHE_DEMO_PASSWORD", PASSWORD)
                .with("CAMUNDA_BPM_JOB_EXECUTION_LOCK_TIME_IN_MILLIS", "5000")
                .start();
    }

    private static Company companyOf(RunningApp app) {
        return Company.theDemoCompany(app.uri("/").getPort(), PASSWORD);
    }

    private static String demoActuals() throws IOException {
        try (InputStream file = KilledCycleIT.class.getResourceAsStream("/demo/actuals.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
