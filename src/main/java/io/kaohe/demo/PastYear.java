package io.kaohe.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.config.ConditionalOnDatabase;
import io.kaohe.config.ConditionalOnDatabase.Database;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Scope;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Upload;
import io.kaohe.peerreview.PeerNominations;
import io.kaohe.process.tasklist.TaskDesk;
import io.kaohe.process.tasklist.TaskDesk.OpenTask;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The year that the demo company already has behind it, lived through the product's own doors at the time it is told
 * of: closed months and quarters, a year that waits to be calibrated, an improvement plan on its way. What is there
 * already is not made again, so that an interrupted start goes on.
 */
@Component
@ConditionalOnDatabase(Database.EMBEDDED)
class PastYear {

    static final int MONTHS = 12;

    /** As long as it takes from opening the year to comparing its results. */
    private static final Duration OF_THE_YEAR = Duration.ofDays(9);

    private static final Actor HR = new Actor(DemoUser.HR.id(), Set.of(Role.HR));
    private static final Actor DATA = new Actor(DemoUser.DATA.id(), Set.of(Role.DATA_OWNER));
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final Set<CycleStatus> FOR_VISITORS =
            EnumSet.of(CycleStatus.CALIBRATION, CycleStatus.CLOSED, CycleStatus.CANCELLED);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int DAYS_OF_PATIENCE = 7;

    private final Imports imports;
    private final Cycles cycles;
    private final TaskDesk desk;
    private final PastUses uses;
    private final TimeTravel travel;
    private final Clock clock;
    private final Answers answers;

    PastYear(
            Imports imports,
            Cycles cycles,
            TaskDesk desk,
            PeerNominations peers,
            PastUses uses,
            TimeTravel travel,
            Clock clock,
            ObjectMapper json) {
        this.imports = imports;
        this.cycles = cycles;
        this.desk = desk;
        this.uses = uses;
        this.travel = travel;
        this.clock = clock;
        this.answers = new Answers(desk, peers, json, clock);
    }

    /** @param month the last one of the past; the one after it is the visitor's */
    void until(Period month) throws IOException {
        Instant today = clock.instant();
        try {
            live(month, today);
        } finally {
            travel.home();
        }
    }

    private void live(Period newest, Instant today) throws IOException {
        List<Period> months =
                Stream.iterate(newest, Period::previous).limit(MONTHS).sorted().toList();
        Period year =
                Period.containing(CycleType.ANNUAL, newest.next().firstDay()).previous();
        Period first = Stream.of(months.get(0), Period.containing(CycleType.MONTHLY, year.firstDay()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        PastFigures figures = new PastFigures(newest);
        travel.backTo(morningAfter(unlived(first, newest), 1));
        for (Period month = first; month.compareTo(newest) <= 0; month = month.next()) {
            travel.forwardTo(morningAfter(month, 2));
            imports.upload(
                    DATA,
                    "actuals",
                    new Upload(fileOf(month), figures.of(month)),
                    new ImportOptions(null, month.toString(), null, false),
                    false);
            answerAll();
            if (months.contains(month)) {
                appraise(month);
            }
            Period quarter = Period.containing(CycleType.QUARTERLY, month.firstDay());
            if (quarter.lastDay().equals(month.lastDay()) && months.contains(month)) {
                appraise(quarter);
            }
        }
        waitUntil(today.minus(OF_THE_YEAR));
        uses.live(newest.previous(), year, newest.next().firstDay().getYear());
        appraise(year);
        waitUntil(today);
    }

    /** The month whose figures came last, from where an interrupted start goes on. */
    private Period unlived(Period first, Period newest) {
        Set<String> there = imports.list(DATA, "actuals").stream()
                .map(answer -> answer.batch().fileName())
                .collect(Collectors.toSet());
        return Stream.iterate(newest, Period::previous)
                .takeWhile(month -> month.compareTo(first) > 0)
                .filter(month -> there.contains(fileOf(month)))
                .findFirst()
                .orElse(first);
    }

    private static String fileOf(Period month) {
        return "actuals-" + month + ".csv";
    }

    /** Day by day, as coaching and reminders come. */
    private void waitUntil(Instant moment) {
        while (clock.instant().plus(A_DAY).isBefore(moment)) {
            travel.forwardTo(clock.instant().plus(A_DAY));
            desk.runDueJobs();
            answerAll();
        }
    }

    /** From its opening to its end, or to where HR compares the results. */
    private void appraise(Period period) {
        if (cycles.all().stream().noneMatch(cycle -> cycle.period().equals(period))) {
            cycles.open(HR, new CycleRequest(period, Scope.EVERYBODY, false));
        }
        Instant opened = clock.instant();
        int idle = 0;
        while (true) {
            desk.runDueJobs();
            List<OpenTask> open = desk.open().stream().filter(Answers::answers).toList();
            if (open.isEmpty()) {
                mustBeOver(period);
                return;
            }
            int next = open.stream().mapToInt(Answers::day).min().orElseThrow();
            travel.forwardTo(opened.plus(Duration.ofDays(next)));
            long given = open.stream()
                    .filter(task -> Answers.day(task) == next)
                    .filter(answers::give)
                    .count();
            idle = given > 0 ? 0 : idle + 1;
            if (idle > DAYS_OF_PATIENCE) {
                throw new IllegalStateException("nobody goes on with the demo's " + period);
            }
            if (idle > 0) {
                // what a killed start was at stays locked for a while, and with it a rating that is owed
                travel.forwardTo(clock.instant().plus(A_DAY));
            }
        }
    }

    private void mustBeOver(Period period) {
        for (Cycle cycle : cycles.all()) {
            if (cycle.period().equals(period) && !FOR_VISITORS.contains(cycle.status())) {
                throw new IllegalStateException("nobody goes on with the demo's " + period + ": " + cycle.status());
            }
        }
    }

    private void answerAll() {
        desk.open().stream().filter(Answers::answers).forEach(answers::give);
    }

    private Instant morningAfter(Period month, int days) {
        return month.lastDay()
                .plusDays(days)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
    }
}
