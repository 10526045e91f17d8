package io.kaohe.printrun;

import io.kaohe.notification.Outbox;
import io.kaohe.print.FileNames;
import io.kaohe.printrun.JdbcPrintRuns.Open;
import io.kaohe.report.AppraisalReport;
import io.kaohe.report.AppraisalReports;
import io.kaohe.report.Reports;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints what is asked for, a report a transaction: a crash leaves the report open that was being printed, and another
 * start, or another server, goes on there. What fails is tried again, and left out in the end.
 */
@Component
public class PrintRunPress {

    private static final Logger LOG = LoggerFactory.getLogger(PrintRunPress.class);

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcPrintRuns rows;
    private final AppraisalReports appraisals;
    private final Reports reports;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int most;
    private final AtomicInteger working = new AtomicInteger();

    PrintRunPress(
            JdbcPrintRuns rows,
            AppraisalReports appraisals,
            Reports reports,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${kaohe.print.threads}") int most) {
        this.rows = rows;
        this.appraisals = appraisals;
        this.reports = reports;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.most = most;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        rows.forget(clock.instant().minus(KEPT));
        if (rows.anyOpen()) {
            while (working.get() < most) {
                working.incrementAndGet();
                threads.execute(this::workAndLeave);
            }
        }
        tell();
    }

    /** Who asked, once. */
    void tell() {
        transaction.executeWithoutResult(status -> rows.ready(clock.instant())
                .forEach(run -> outbox.send(
                        run.askedBy(), "REPORTS_PRINTED", "cycle/" + run.cycle(), null, "reports/" + run.id())));
    }

    private void workAndLeave() {
        try {
            work();
        } finally {
            working.decrementAndGet();
        }
    }

    /** Until nothing is left that nobody is at; several threads may do so. */
    public void work() {
        while (!Thread.currentThread().isInterrupted() && printOne()) {
            // the next one
        }
    }

    private boolean printOne() {
        AtomicReference<@Nullable Open> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> rows.next().ifPresent(next -> {
                taken.set(next);
                print(next);
            }));
        } catch (RuntimeException e) {
            @Nullable Open failed = taken.get();
            if (failed == null) {
                throw e;
            }
            LOG.warn(
                    "appraisal/{} could not be printed: {}",
                    failed.appraisal(),
                    e.getClass().getSimpleName());
            rows.failed(failed);
        }
        return taken.get() != null;
    }

    private void print(Open open) {
        Locale locale = Locale.forLanguageTag(open.language());
        AppraisalReport report = appraisals.of(new Actor(open.askedBy(), Set.of(Role.HR)), open.appraisal());
        String name =
                FileNames.of(reports.fileName(report, locale), report.employee().id());
        rows.printed(open, name + ".pdf", reports.appraisalPdf(report, locale));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
