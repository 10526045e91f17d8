package io.kaohe.cycle;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the cycles of periods that are due and not launched, as a calendar table says: a missed month is opened after a
 * downtime, never twice.
 */
@Component
class CycleScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(CycleScheduler.class);

    private final Cycles cycles;
    private final JdbcCalendar calendar;
    private final SchedulerSettings settings;
    private final Clock clock;

    CycleScheduler(Cycles cycles, JdbcCalendar calendar, SchedulerSettings settings, Clock clock) {
        this.cycles = cycles;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void openDueCycles() {
        settings.from().forEach(this::openDueCycles);
    }

    private void openDueCycles(Period from) {
        LocalDate today = LocalDate.now(clock);
        Stream.iterate(from, period -> period.endedBefore(today), Period::next)
                .forEach(period -> calendar.add(
                        period,
                        settings.opens(period).atStartOfDay(clock.getZone()).toInstant()));
        for (Period period : calendar.due(from, clock.instant())) {
            try {
                cycles.open(Actor.SYSTEM, new CycleRequest(period, Scope.EVERYBODY, false));
                LOG.info("opened the cycle of {}", period);
            } catch (Refusal refusal) {
                LOG.info("the cycle of {} was not opened: {}", period, refusal.code());
            }
        }
    }
}
