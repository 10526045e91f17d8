package io.kaohe.demo;

import io.kaohe.config.ConditionalOnDatabase;
import io.kaohe.config.ConditionalOnDatabase.Database;
import io.kaohe.config.DataDirectory;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Scope;
import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Upload;
import io.kaohe.organization.Logins;
import io.kaohe.organization.Organization;
import io.kaohe.privacy.PrivacyNotices;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes the demo company, step by step and each step once, so that a first start that was interrupted goes on at the
 * next one and nothing a visitor changed is ever set back. Nobody meets it half made: the doors open afterwards.
 */
@Component
@ConditionalOnDatabase(Database.EMBEDDED)
class DemoCompany implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);
    private static final String MONTH = "demo-month";
    private static final String NOTICE = "demo-notice";
    private static final String PAST = "demo-past";
    private static final Actor HR = new Actor(DemoUser.HR.id(), Set.of(Role.HR));

    private final Organization organization;
    private final Logins logins;
    private final Imports imports;
    private final Cycles cycles;
    private final PastYear past;
    private final TimeTravel travel;
    private final DemoPassword password;
    private final PrivacyNotices notices;
    private final DataDirectory directory;
    private final boolean withPast;
    private final Clock clock;
    private volatile boolean running;

    DemoCompany(
            Organization organization,
            Logins logins,
            Imports imports,
            Cycles cycles,
            PastYear past,
            TimeTravel travel,
            DemoPassword password,
            PrivacyNotices notices,
            DataDirectory directory,
            @Value("${kaohe.demo.past-year}") boolean withPast,
            Clock clock) {
        this.organization = organization;
        this.logins = logins;
        this.imports = imports;
        this.cycles = cycles;
        this.past = past;
        this.travel = travel;
        this.password = password;
        this.notices = notices;
        this.directory = directory;
        this.withPast = withPast;
        this.clock = clock;
    }

    /** Long before the web server's, which is among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        try {
            make();
            running = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void make() throws IOException {
        // a start that was killed in the past left the server there
        travel.home();
        Period thisMonth = Period.containing(CycleType.MONTHLY, LocalDate.now(clock));
        for (DemoUser user : DemoUser.values()) {
            if (!user.roles().isEmpty()) {
                logins.create(user.id(), user.label(), user.roles());
            }
        }
        if (organization.find(DemoUser.ZHOU_JUN.id()).isEmpty()) {
            load("employees", null);
        }
        password.give();
        haveReadTheNotice();
        if (imports.list(HR, "targets").isEmpty()) {
            // Targets are known before their period begins; the past month is measured by the cards' own.
            load("targets", thisMonth.next());
        }
        if (imports.list(HR, "goals").isEmpty()) {
            // the quarter of the month that waits to be appraised, so that its figures move the goals
            LocalDate lastMonth = thisMonth.previous().firstDay();
            load("goals", Period.containing(CycleType.QUARTERLY, lastMonth));
        }
        // the month of the first start: a demo that is a month old has a month that nobody appraised, as elsewhere
        Period month = directory.read(MONTH).map(Period::of).orElse(thisMonth.previous());
        directory.keep(MONTH, month.toString());
        if (withPast && directory.read(PAST).isEmpty()) {
            LOG.info("Living the demo company's past year, this once; it takes a minute");
            past.until(month.previous());
            directory.keep(PAST, "lived");
        }
        if (cycles.all().stream().noneMatch(cycle -> cycle.period().equals(month))) {
            cycles.open(HR, new CycleRequest(month, Scope.EVERYBODY, false));
        }
    }

    /** All but the auditor, as whom a visitor meets it; only the first one, a new version asks everybody. */
    private void haveReadTheNotice() throws IOException {
        if (directory.read(NOTICE).isPresent()) {
            return;
        }
        for (DemoUser user : EnumSet.complementOf(EnumSet.of(DemoUser.AUDIT))) {
            Actor reader = new Actor(user.id(), user.roles());
            notices.acknowledge(reader, notices.of(reader).notice().version());
        }
        directory.keep(NOTICE, "read");
    }

    private void load(String kind, @Nullable Period period) throws IOException {
        ClassPathResource file = new ClassPathResource("demo/" + kind + ".csv");
        ImportOptions options = new ImportOptions(null, period == null ? null : period.toString(), null, false);
        ImportAnswer answer =
                imports.upload(HR, kind, new Upload(kind + ".csv", file.getContentAsByteArray()), options, false);
        if (answer.batch().status() != Batch.Status.APPLIED) {
            throw new IllegalStateException("demo " + kind + ": "
                    + answer.batch().status() + " " + answer.batch().rejected());
        }
    }
}
