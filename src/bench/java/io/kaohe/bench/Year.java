package io.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.calibration.Calibrations;
import io.kaohe.process.tasklist.TaskDesk;
import io.kaohe.process.tasklist.TaskDesk.OpenTask;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A year of many people: launched, reviewed by themselves, three colleagues, their team and their manager, compared and
 * published. Every task's form is read before it is answered, as a browser does.
 */
final class Year {

    static final int FEW = 500;
    static final int MANY = 5_000;

    /** A lead and whom they lead. */
    private static final int TEAM = 10;

    private static final int WARM_UP = 200;
    private static final int THREADS = 4;
    private static final Set<String> OF_PEOPLE =
            Set.of("selfReview", "proposePeers", "approvePeers", "peerReview", "managerScoring");

    private final Company company;
    private final TaskDesk desk;

    private Year(Company company) {
        this.company = company;
        this.desk = company.bean(TaskDesk.class);
    }

    /** @param steps name → seconds */
    record Measured(int people, Map<String, Double> steps) {

        /** Milliseconds from opening to publication, an appraisal. */
        double cost() {
            return 1_000
                    * steps.values().stream().mapToDouble(Double::doubleValue).sum()
                    / people;
        }
    }

    /** The few first, then the many, in one company. */
    static List<Measured> measure(Server server, int few, int many) throws Exception {
        try (Company company = new Company(server.database("year"))) {
            Year year = new Year(company);
            year.of(2022, WARM_UP);
            return List.of(year.of(2023, few), year.of(2024, many));
        }
    }

    private Measured of(int calendarYear, int people) throws Exception {
        Period period = Period.containing(CycleType.ANNUAL, LocalDate.of(calendarYear, 1, 1));
        List<String> teams = IntStream.range(0, people / TEAM)
                .mapToObj(n -> String.format(Locale.ROOT, "y%d-%03d", calendarYear, n))
                .toList();
        for (String team : teams) {
            company.team(team, team + "-1", TEAM);
        }
        company.jdbc()
                .sql("update kaohe.assignment set manager = :lead where team = any(:teams) and manager is null")
                .param("lead", Company.LEAD)
                .param("teams", teams.toArray(String[]::new))
                .update();
        company.figures(
                "y" + calendarYear, period.months().stream().map(Period::month).toList());

        Map<String, Double> steps = new LinkedHashMap<>();
        String[] cycle = new String[1];
        steps.put("launch", seconds(() -> {
            cycle[0] = company.open(period, teams);
            company.settle();
            return cycle;
        }));
        must(cycle[0], "select count(*) from kaohe.appraisal where cycle = :cycle", people);
        steps.put("reviews", seconds(() -> answerAll(teams)));
        must(cycle[0], "select count(*) from kaohe.cycle where id = :cycle and status = 'CALIBRATION'", 1);
        steps.put("calibrate and publish", seconds(() -> {
            company.bean(Calibrations.class).sheet(Company.HR, UUID.fromString(cycle[0]));
            company.answerForHr(cycle[0], "{\"confirmed\":true}");
            company.settle();
            return cycle;
        }));
        must(cycle[0], "select count(*) from kaohe.appraisal where cycle = :cycle and status = 'RESULT_TALK'", people);
        return new Measured(people, steps);
    }

    /** Until nobody has anything to do any more. */
    private List<Void> answerAll(List<String> teams) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            while (true) {
                List<Future<?>> answers = new ArrayList<>();
                for (OpenTask task : desk.open()) {
                    if (OF_PEOPLE.contains(name(task))) {
                        answers.add(threads.submit(() -> answer(task, teams)));
                    }
                }
                if (answers.isEmpty()) {
                    return List.of();
                }
                for (Future<?> answer : answers) {
                    answer.get();
                }
                company.settle();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void answer(OpenTask task, List<String> teams) throws Exception {
        String person = Objects.requireNonNull(task.assignee(), "nobody claims here");
        JsonNode shown = desk.read(person, task);
        company.submit(
                person,
                task.id(),
                switch (name(task)) {
                    case "selfReview" -> Company.SELF_REVIEW;
                    case "proposePeers" -> "{\"peers\":" + quoted(peers(person, teams)) + "}";
                    case "approvePeers" -> "{\"peers\":" + shown.get("proposed").findValues("id") + "}";
                    case "peerReview" ->
                        "{\"decision\":\"REVIEW\",\"ratings\":" + ratings(shown.get("dimensions")) + "}";
                    default -> "{\"potential\":\"HIGH\",\"ratings\":" + Company.RATINGS.formatted(Company.CASES) + "}";
                });
        return null;
    }

    /** Two of the own team and one of the next; a lead asks three other leads. */
    private static List<String> peers(String person, List<String> teams) {
        int dash = person.lastIndexOf('-');
        int team = teams.indexOf(person.substring(0, dash));
        int place = Integer.parseInt(person.substring(dash + 1));
        if (place == 1) {
            return IntStream.rangeClosed(1, 3)
                    .mapToObj(n -> teams.get((team + n) % teams.size()) + "-1")
                    .toList();
        }
        int led = TEAM - 1;
        return List.of(
                teams.get(team) + "-" + (2 + (place - 1) % led),
                teams.get(team) + "-" + (2 + place % led),
                teams.get((team + 1) % teams.size()) + "-" + place);
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').toList();
    }

    private static List<String> ratings(JsonNode dimensions) {
        return StreamSupport.stream(dimensions.spliterator(), false)
                .map(dimension -> "{\"dimension\":" + dimension + ",\"cannotJudge\":false,\"score\":84}")
                .toList();
    }

    private static String name(OpenTask task) {
        return task.key().substring("userTask_".length());
    }

    private void must(String cycle, String sql, long number) {
        long there = company.jdbc()
                .sql(sql)
                .param("cycle", UUID.fromString(cycle))
                .query(Long.class)
                .single();
        if (there != number) {
            throw new IllegalStateException(sql + ": " + there + " instead of " + number);
        }
    }

    private static double seconds(Callable<?> step) throws Exception {
        long start = System.nanoTime();
        step.call();
        return (System.nanoTime() - start) / 1e9;
    }
}
