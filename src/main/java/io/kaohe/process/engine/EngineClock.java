package io.kaohe.process.engine;

import io.kaohe.config.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one source of now: what the engine's timers go by is what everything else is dated by. A date is a day in the
 * company's zone.
 */
@Component
public final class EngineClock extends Clock {

    private final Clock real;
    private volatile Duration travelled = Duration.ZERO;

    @Autowired
    EngineClock(Settings settings) {
        this(Clock.system(settings.zone()));
    }

    private EngineClock(Clock real) {
        this.real = real;
    }

    /**
     * It is that moment now, and time goes on from there; until {@link #back}. For the demo's past.
     *
     * @return how far that is from the time that it really is
     */
    public Duration travelTo(Instant moment) {
        travelled = Duration.between(real.instant(), moment);
        ClockUtil.offset(travelled.toMillis());
        return travelled;
    }

    public boolean hasTravelled() {
        return !travelled.isZero();
    }

    /** To the time that it really is. */
    public void back() {
        travelled = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(travelled);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new EngineClock(real.withZone(zone));
    }
}
