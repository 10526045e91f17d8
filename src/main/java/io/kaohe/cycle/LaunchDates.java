package io.kaohe.cycle;

import io.kaohe.appraisal.Deadlines;
import io.kaohe.calendar.BusyDays;
import io.kaohe.calendar.DueDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** When the steps of an appraisal are due that is launched now. */
@Service
public class LaunchDates {

    /**
     * A step's due date.
     *
     * @param step as an appraisal's status names it
     * @param planned the day that the deadline alone gives
     * @param busy whose days the planned one lies in, so that it moved behind them; null = in none
     * @param guess whether the day rests on holidays that nobody has announced yet
     */
    public record Step(
            String step,
            LocalDate planned,
            LocalDate due,
            @Nullable BusyDays busy,
            boolean guess) {}

    private final Deadlines deadlines;
    private final DueDays days;
    private final Clock clock;

    LaunchDates(Deadlines deadlines, DueDays days, Clock clock) {
        this.deadlines = deadlines;
        this.days = days;
        this.clock = clock;
    }

    /** As HR sees them before a launch. */
    public List<Step> steps() {
        return List.of(
                step("SELF_REVIEW", deadlines.selfReview()),
                step("MANAGER_SCORING", deadlines.managerScoring()),
                step("RESULT_TALK", deadlines.resultTalk()));
    }

    Instant selfReview() {
        return due(deadlines.selfReview());
    }

    Instant managerScoring() {
        return due(deadlines.managerScoring());
    }

    Instant resultTalk() {
        return due(deadlines.resultTalk());
    }

    private Instant due(Duration after) {
        return CycleCalendar.endOfDay(days.ofReview(planned(after)), clock.getZone());
    }

    private Step step(String name, Duration after) {
        LocalDate planned = planned(after);
        LocalDate due = days.ofReview(planned);
        return new Step(
                name, planned, due, days.busyOn(days.onWorkingDay(planned)).orElse(null), days.isGuess(due));
    }

    private LocalDate planned(Duration after) {
        return LocalDate.ofInstant(clock.instant().plus(after), clock.getZone());
    }
}
