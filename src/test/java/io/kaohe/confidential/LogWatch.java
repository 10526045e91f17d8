package io.kaohe.confidential;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What the product logs at its own levels, stack traces and all; tests are quieter than that. Without the lines of the
 * tests' database server, which logs through the test's JVM.
 */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final @Nullable Level before = root.getLevel();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    LogWatch() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
        root.setLevel(Level.INFO);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLoggerName().startsWith("io.zonky.")) {
            lines.add(event.getFormattedMessage() + " "
                    + Objects.toString(ThrowableProxyUtil.asString(event.getThrowableProxy()), ""));
        }
    }

    Map<String, String> contents() {
        return Map.of("the log", String.join("\n", lines));
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(this);
        stop();
    }
}
