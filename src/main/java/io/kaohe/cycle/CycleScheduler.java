package io.kaohe.cycle;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the cycles of periods that are due and not launched, as a calendar table says: a missed month is opened after a
 * downtime, never twice. Off until {@code kaohe.scheduler.from} names the first period.
 */
@Component
@ConditionalOnProperty("kaohe.scheduler.from")
class CycleScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(CycleScheduler.class);

    private final Cycles cycles;
    private final JdbcCalendar calendar;
    private final Clock clock;
    private final Period from;

    CycleScheduler(Cycles cycles, JdbcCalendar calendar, Clock clock, @Value("${kaohe.scheduler.from}") String from) {
        this.cycles = cycles;
        this.calendar = calendar;
        this.clock = clock;
        this.from = Period.of(from);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void openDueCycles() {
        calendar.extend(from, clock.instant(), clock.getZone());
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
