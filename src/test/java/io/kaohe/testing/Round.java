package io.kaohe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** One cycle as its people carry it, each step by the one whose turn it is. */
public final class Round {

    private static final List<String> DIMENSIONS = List.of("STRATEGY_INNOVATION", "PROBLEM_SOLVING", "EXECUTION");

    private final Company company;
    private final Typist typist;
    private final String period;
    private final UUID id;

    private Round(Company company, Typist typist, String period, UUID id) {
        this.company = company;
        this.typist = typist;
        this.period = period;
        this.id = id;
    }

    /** HR opens the cycle of a month for some people. */
    public static Round aMonthlyCycle(Company company, Typist typist, String period, List<String> employees) {
        return opened(company, typist, CycleType.MONTHLY, period, employees);
    }

    /** HR opens the cycle of a year for some people. */
    public static Round anAnnualCycle(Company company, Typist typist, String period, List<String> employees) {
        return opened(company, typist, CycleType.ANNUAL, period, employees);
    }

    private static Round opened(Company company, Typist typist, CycleType type, String period, List<String> employees) {
        JsonNode opened = company.hr()
                .post("/api/cycles", Map.of("type", type, "period", period, "scope", Map.of("employees", employees)));
        return new Round(
                company, typist, period, UUID.fromString(opened.path("id").asText()));
    }

    /** The cycle of a period that is there already. */
    public static Round theCycle(Company company, Typist typist, String period) {
        JsonNode cycle = StreamSupport.stream(company.hr().get("/api/cycles").spliterator(), false)
                .filter(there -> there.path("period").asText().equals(period))
                .findFirst()
                .orElseThrow();
        return new Round(
                company, typist, period, UUID.fromString(cycle.path("id").asText()));
    }

    /** The same cycle, for instance in a product that was started again. */
    public Round at(Company elsewhere) {
        return new Round(elsewhere, typist, period, id);
    }

    public UUID id() {
        return id;
    }

    public String status() {
        return company.hr().get("/api/cycles/" + id).path("status").asText();
    }

    /** Every appraisal of the cycle. */
    public List<Person> people() {
        return StreamSupport.stream(
                        company.hr().get("/api/cycles/" + id + "/appraisals").spliterator(), false)
                .map(Person::new)
                .toList();
    }

    public Person of(String employee) {
        return people().stream()
                .filter(person -> person.employee.equals(employee))
                .findFirst()
                .orElseThrow();
    }

    /** The data owner imports the period's figures, HR verifies them (S49, S50). */
    public void collect(String fileName, String csv) {
        collect(period, fileName, csv);
    }

    /** The same with the figures of one month of a longer period. */
    public void collect(String month, String fileName, String csv) {
        imported("actuals?period=" + month, fileName, csv);
    }

    /** The same with figures that name their months. */
    public void collectMonths(String fileName, String csv) {
        imported("actuals", fileName, csv);
    }

    private void imported(String kindAndQuery, String fileName, String csv) {
        HttpResponse<String> answer = company.data().upload(kindAndQuery, fileName, csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        company.hr().task("verifyImport", fileName).submit(Map.of("decision", "VERIFY"));
    }

    /** HR says that collecting is done, with a reason where figures are missing. */
    public void completeCollecting() {
        company.hr()
                .task("collectActuals", period)
                .submit(Map.of("acceptMissing", true, "reason", typist.text("collectActuals.reason")));
    }

    /** @param people how many appraisals the launch makes */
    public void awaitLaunch(int people) {
        company.hr().await(people + " appraisals", () -> people().size() == people ? people : null);
    }

    /** Waits until so many appraisals at least stand there. */
    public void awaitStatus(String status, int atLeast) {
        company.hr()
                .await(
                        atLeast + " appraisals at " + status,
                        () -> people().stream()
                                                .filter(person -> person.status.equals(status))
                                                .count()
                                        < atLeast
                                ? null
                                : status);
    }

    public void approveBonusList() {
        bonusListTask().submit(Map.of("decision", "APPROVE"));
        awaitEnd();
    }

    public void awaitEnd() {
        company.hr().await("the cycle's end", () -> status().equals("CLOSED") ? id : null);
    }

    /** HR's task with the bonus list. */
    public Colleague.Task bonusListTask() {
        return company.hr().task("approveBonusList", period);
    }

    /** One person's appraisal. */
    public final class Person {

        private final String appraisal;
        private final String employee;
        private final String reviewer;
        private final String name;
        private final String subject;
        private final String status;

        private Person(JsonNode entry) {
            appraisal = entry.path("id").asText();
            employee = entry.path("employee").asText();
            reviewer = entry.path("reviewer").asText();
            status = entry.path("status").asText();
            name = entry.path("name").asText();
            subject = name + " · " + period;
        }

        public String appraisal() {
            return appraisal;
        }

        public String employee() {
            return employee;
        }

        public String name() {
            return name;
        }

        /** How the names of the appraisal's tasks end. */
        public String subject() {
            return subject;
        }

        /** When the list was read. */
        public String status() {
            return status;
        }

        public Colleague self() {
            return company.person(employee);
        }

        public Colleague reviewer() {
            return company.person(reviewer);
        }

        public Colleague hr() {
            return company.hr();
        }

        /** Somebody else, at the same product. */
        public Colleague colleague(String id) {
            return company.person(id);
        }

        /** This person's task, whoever has it. */
        public Colleague.Task task(Colleague owner, String key) {
            return owner.task(key, subject);
        }

        public boolean waitsFor(Colleague owner, String key) {
            return owner.count(key, subject) > 0;
        }

        public void reviewsThemselves() {
            task(self(), "selfReview").submit(selfReview());
        }

        public void isScored() {
            task(reviewer(), "managerScoring").submit(managerScoring());
        }

        /** HR decides that lines without a figure do not count. */
        public void missingActualsAreExcluded() {
            Colleague.Task task = task(company.hr(), "decideMissingActual");
            List<Object> decisions = new ArrayList<>();
            for (JsonNode blocked : task.data().path("blocked")) {
                decisions.add(Map.of(
                        "line", blocked.path("line").asText(),
                        "decision", "EXCLUDE",
                        "reason", typist.text("decideMissingActual.reason")));
            }
            task.submit(Map.of("decisions", decisions));
        }

        public void talksAboutTheResult() {
            task(reviewer(), "resultTalk").submit(resultTalk());
        }

        public void confirms() {
            task(self(), "confirmResult").submit(Map.of("decision", "CONFIRM"));
        }

        public void objects() {
            task(self(), "confirmResult")
                    .submit(Map.of("decision", "OBJECT", "reason", typist.text("confirmResult.reason")));
        }

        /** @param decision {@code UPHOLD}, {@code CORRECT_DATA} or {@code RERATE} */
        public void objectionIsDecided(String decision) {
            task(company.hr(), "decideObjection")
                    .submit(Map.of("decision", decision, "answer", typist.text("decideObjection.answer")));
        }

        public void talksAboutImprovement() {
            task(reviewer(), "improvementTalk").submit(improvementTalk());
            task(self(), "acknowledgeTalk").submit(Map.of("comment", typist.text("acknowledgeTalk.comment")));
        }

        public Map<String, ?> selfReview() {
            return Map.of(
                    "attainment", typist.text("selfReview.attainment"),
                    "ideas", typist.text("selfReview.ideas"),
                    "ratings",
                            ratings(dimension ->
                                    Map.of("dimension", dimension, "score", typist.score("selfReview." + dimension))));
        }

        public Map<String, ?> managerScoring() {
            List<Map<String, ?>> ratings = ratings(dimension -> Map.of(
                    "dimension", dimension,
                    "score", typist.score("managerScoring." + dimension),
                    "cases", List.of(workCase())));
            return Period.of(period).type() == CycleType.ANNUAL
                    ? Map.of("ratings", ratings, "potential", "HIGH")
                    : Map.of("ratings", ratings);
        }

        /** The minutes of a talk about the result. */
        public Map<String, ?> resultTalk() {
            return Map.of("minutes", typist.text("resultTalk.minutes"));
        }

        private Map<String, ?> workCase() {
            return Map.of(
                    "situation", typist.text("case.situation"),
                    "action", typist.text("case.action"),
                    "result", typist.text("case.result"),
                    "moved", typist.text("case.moved") + " +30 %");
        }

        private Map<String, ?> improvementTalk() {
            return Map.of(
                    "minutes", typist.text("improvementTalk.minutes"),
                    "actions",
                            List.of(Map.of(
                                    "what", typist.text("improvementTalk.what"),
                                    "until", LocalDate.now().plusMonths(2).toString())));
        }

        private static List<Map<String, ?>> ratings(Function<String, Map<String, ?>> rating) {
            return DIMENSIONS.stream().<Map<String, ?>>map(rating).toList();
        }
    }
}
