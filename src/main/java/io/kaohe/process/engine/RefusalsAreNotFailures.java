package io.kaohe.process.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.kaohe.shared.Refusal;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * The engine logs what a listener throws as an error with its stack, and its REST layer once more as a warning. A
 * person's mistake in a form is neither; here it is answered and not logged. In a job nobody reads the answer: there a
 * refusal is logged like any failure.
 */
@Component
class RefusalsAreNotFailures extends TurboFilter {

    private final @Nullable LoggerContext logback;

    RefusalsAreNotFailures() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        logback = factory instanceof LoggerContext context ? context : null;
        if (logback != null) {
            logback.addTurboFilter(this);
        }
    }

    @PreDestroy
    void remove() {
        if (logback != null) {
            logback.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] params,
            @Nullable Throwable thrown) {
        boolean complaint =
                level.isGreaterOrEqual(Level.WARN) && logger.getName().startsWith("org.camunda.");
        return complaint && Refused.inRequest() && (Refused.isNoted() || isRefusal(thrown) || lastIsRefusal(params))
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean lastIsRefusal(@Nullable Object @Nullable [] params) {
        return params != null
                && params.length > 0
                && params[params.length - 1] instanceof Throwable thrown
                && isRefusal(thrown);
    }

    private static boolean isRefusal(@Nullable Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return true;
            }
        }
        return false;
    }
}
