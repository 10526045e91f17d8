package io.kaohe.recovery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.testing.Colleague;
import io.kaohe.testing.Company;
import io.kaohe.testing.Round;
import io.kaohe.testing.Round.Person;
import io.kaohe.testing.RunningApp;
import io.kaohe.testing.Typist;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in each stage of a year loses nothing, asks nobody twice and scores nobody twice. */
class KilledCycleIT {

    private static final String PASSWORD = "Killed-Cycle-1";
    private static final YearMonth DECEMBER =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusYears(1).withMonth(12);
    private static final String YEAR = String.valueOf(DECEMBER.getYear());

    /** As many as an appraisal has steps until it is scored; the first four are a team. */
    private static final List<String> PEOPLE =
            List.of("zhang.wei", "li.na", "chen.jie", "zhao.lei", "sun.li", "wu.hao", "xu.fei");

    private static final List<String> TO_IMPROVE = PEOPLE.subList(2, 5);

    private static final List<Step> REVIEWS = List.of(
            new Step("selfReview", Person::self, Person::selfReview),
            new Step("proposePeers", Person::self, person -> Map.of("peers", peers(person))),
            new Step("approvePeers", Person::reviewer, person -> Map.of("peers", peers(person))),
            peerReview(0),
            peerReview(1),
            peerReview(2),
            new Step("managerScoring", Person::reviewer, Person::managerScoring));

    private static final List<Step> CONFIRMATION = List.of(
            new Step("resultTalk", Person::reviewer, Person::resultTalk),
            new Step("confirmResult", Person::self, person -> Map.of("decision", "CONFIRM")));

    private static final List<Step> PLAN = List.of(
            ofPlan("draftPlan", Person::self, KilledCycleIT::draft),
            ofPlan("approvePlan", Person::reviewer, shown -> Map.of("decision", "APPROVE")),
            ofPlan("acknowledgePlan", Person::hr, shown -> Map.of()));

    @TempDir
    Path directory;

    @Test
    void aYearKilledInEachStageEndsAsIfNothingHadHappened() throws Exception {
        Round round;
        try (RunningApp app = start()) {
            round = Round.anAnnualCycle(companyOf(app), new Typist(), YEAR, PEOPLE);
            round.collectMonths("year.csv", figures());
            round.completeCollecting();
            app.kill();
        }
        Interruption reviews = interruption(employee -> REVIEWS);
        try (RunningApp app = start()) {
            round = round.at(companyOf(app));
            round.awaitLaunch(PEOPLE.size());
            reviews.kill(app, round);
        }
        try (RunningApp app = start()) {
            round = round.at(companyOf(app));
            reviews.goOn(round);
            changeGrades(round, companyOf(app).hr());
            app.kill();
        }
        try (RunningApp app = start()) {
            round = round.at(companyOf(app));
            endCalibration(companyOf(app).hr());
            app.kill();
        }
        Interruption results = interruption(KilledCycleIT::afterCalibration);
        try (RunningApp app = start()) {
            round = round.at(companyOf(app));
            results.kill(app, round);
        }
        try (RunningApp app = start()) {
            Company company = companyOf(app);
            round = round.at(company);
            results.goOn(round);
            Colleague.Task bonuses = round.bonusListTask();
            checkBonusList(bonuses.data(), round, company);
            bonuses.submit(Map.of("decision", "APPROVE"));
            app.kill();
        }
        try (RunningApp app = start()) {
            Company company = companyOf(app);
            round = round.at(company);
            round.awaitEnd();
            nothingWaitsOrFailed(company, round);
            round.people().forEach(person -> checkRecord(company, person));
            TO_IMPROVE.forEach(employee -> checkPlan(company.person(employee)));
        }
    }

    private static Interruption interruption(Function<String, List<Step>> steps) {
        Interruption interruption = new Interruption();
        PEOPLE.forEach(employee -> interruption.add(employee, steps.apply(employee)));
        return interruption;
    }

    private static List<Step> afterCalibration(String employee) {
        return Stream.of(CONFIRMATION, TO_IMPROVE.contains(employee) ? PLAN : List.<Step>of())
                .flatMap(List::stream)
                .toList();
    }

    /** Some of the own team, some of the other one. */
    private static List<String> peers(Person person) {
        int own = PEOPLE.indexOf(person.employee());
        return IntStream.rangeClosed(own + 2, own + 4)
                .mapToObj(other -> PEOPLE.get(other % PEOPLE.size()))
                .toList();
    }

    private static Step peerReview(int number) {
        return new Step(
                "peerReview",
                person -> person.colleague(peers(person).get(number)),
                Person::subject,
                (person, shown) -> Map.of(
                        "decision", "REVIEW",
                        "text", said(peers(person).get(number), person),
                        "ratings", ratings(shown.path("dimensions"))));
    }

    private static String said(String peer, Person person) {
        return peer + " 谈 " + person.employee();
    }

    private static List<Map<String, ?>> ratings(JsonNode dimensions) {
        List<Map<String, ?>> ratings = new ArrayList<>();
        dimensions.forEach(
                dimension -> ratings.add(Map.of("dimension", dimension.asText(), "cannotJudge", false, "score", 80)));
        return ratings;
    }

    private static Step ofPlan(String key, Function<Person, Colleague> owner, Function<JsonNode, Object> answer) {
        return new Step(key, owner, Person::name, (person, shown) -> answer.apply(shown));
    }

    private static Object draft(JsonNode shown) {
        String indicator = shown.findPath("indicators").path(0).path("code").asText();
        return Map.of(
                "goals", List.of(Map.of("what", "每月评审一次选题", "indicator", indicator, "target", "1")),
                "actions",
                        List.of(Map.of(
                                "what",
                                "参加写作课程",
                                "until",
                                LocalDate.now().plusMonths(2).toString())));
    }

    private static void changeGrades(Round round, Colleague hr) {
        String calibration = "/api/cycles/" + round.id() + "/calibration";
        for (JsonNode entry : hr.get(calibration).path("entries")) {
            if (TO_IMPROVE.contains(entry.path("employee").asText())) {
                hr.post(
                        calibration + "/changes",
                        Map.of(
                                "appraisal",
                                entry.path("appraisal").asText(),
                                "from",
                                entry.path("grade").asText(),
                                "grade",
                                "NEEDS_IMPROVEMENT",
                                "reason",
                                "与同等贡献者相比"));
            }
        }
    }

    /** HR's word that the changes are all, after which the results are published by jobs. */
    private static void endCalibration(Colleague hr) {
        hr.task("calibrate", YEAR).submit(Map.of("confirmed", true));
    }

    private static void checkBonusList(JsonNode list, Round round, Company company) {
        assertThat(list.path("rows")).hasSize(PEOPLE.size());
        assertThat(list.path("rows").findValuesAsText("employee")).containsExactlyInAnyOrderElementsOf(PEOPLE);
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode row : list.path("rows")) {
            String path = "/api/appraisals/" + row.path("appraisalId").asText();
            JsonNode result = company.hr().get(path).path("result");
            BigDecimal bonus = figure(row, "base").multiply(figure(result, "bonusCoefficient"));
            assertThat(figure(row, "bonus")).as(path).isEqualByComparingTo(bonus);
            total = total.add(bonus);
        }
        assertThat(figure(list, "total")).isEqualByComparingTo(total);
    }

    private static void nothingWaitsOrFailed(Company company, Round round) {
        Set<String> everybody = new HashSet<>(PEOPLE);
        round.people().forEach(person -> everybody.add(person.reviewer().id()));
        everybody.add(company.hr().id());
        for (String one : everybody) {
            assertThat(company.person(one).tasks())
                    .extracting(Colleague.Task::name)
                    .as(one)
                    .noneMatch(task -> task.endsWith(" · " + YEAR));
        }
        assertThat(company.hr().get("/api/cycles/" + round.id() + "/board/failures"))
                .isEmpty();
    }

    /** Scored once, as calibrated, with what each colleague said once; nothing happened and nobody was told twice. */
    private static void checkRecord(Company company, Person person) {
        String path = "/api/appraisals/" + person.appraisal();
        JsonNode record = company.hr().get(path);
        JsonNode result = record.path("result");
        boolean calibrated = TO_IMPROVE.contains(person.employee());
        assertThat(result.path("version").asInt()).as(path).isEqualTo(calibrated ? 2 : 1);
        assertThat(result.path("grade").asText().equals("NEEDS_IMPROVEMENT"))
                .as(path)
                .isEqualTo(calibrated);
        assertThat(record.path("timeline"))
                .extracting(event ->
                        event.path("kind").asText() + " " + event.path("who").asText())
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(company.hr().post(path + "/peer-authors", Map.of("reason", "核对")))
                .extracting(answer -> answer.path("text").asText())
                .containsExactlyInAnyOrderElementsOf(
                        peers(person).stream().map(peer -> said(peer, person)).toList());
    }

    private static void checkPlan(Colleague employee) {
        JsonNode plans = employee.get("/api/me/improvement-plans");
        assertThat(plans)
                .singleElement()
                .returns("RUNNING", plan -> plan.path("status").asText());
        assertThat(employee.get("/api/improvement-plans/"
                                + plans.path(0).path("id").asText())
                        .path("drafts"))
                .hasSize(1);
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

    /** The demo's figures of a month, in each month of the year; rates of a year need what they were divided by. */
    private static String figures() throws IOException {
        List<String> rows;
        try (InputStream file = KilledCycleIT.class.getResourceAsStream("/demo/actuals.csv")) {
            rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        return IntStream.rangeClosed(1, 12)
                .mapToObj(DECEMBER::withMonth)
                .flatMap(month -> rows.stream().skip(1).map(row -> row + ",1000," + month))
                .collect(joining("\n", rows.get(0) + ",分母,周期\n", "\n"));
    }
}
