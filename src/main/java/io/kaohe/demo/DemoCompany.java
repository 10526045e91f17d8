package io.kaohe.demo;

import io.kaohe.config.ConditionalOnDatabase;
import io.kaohe.config.ConditionalOnDatabase.Database;
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
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes the demo company, step by step and each step once, so that a first start that was interrupted goes on at the
 * next one and nothing a visitor changed is ever set back.
 */
@Component
@ConditionalOnDatabase(Database.EMBEDDED)
class DemoCompany implements ApplicationRunner {

    private static final Actor HR = new Actor(DemoUser.HR.id(), Set.of(Role.HR));

    private final Organization organization;
    private final Logins logins;
    private final Imports imports;
    private final Cycles cycles;
    private final DemoPassword password;
    private final Clock clock;

    DemoCompany(
            Organization organization,
            Logins logins,
            Imports imports,
            Cycles cycles,
            DemoPassword password,
            Clock clock) {
        this.organization = organization;
        this.logins = logins;
        this.imports = imports;
        this.cycles = cycles;
        this.password = password;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
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
        if (imports.list(HR, "targets").isEmpty()) {
            // Targets are known before their period begins; the past month is measured by the cards' own.
            load("targets", thisMonth.next());
        }
        if (imports.list(HR, "goals").isEmpty()) {
            // the quarter of the month that waits to be appraised, so that its figures move the goals
            LocalDate lastMonth = thisMonth.previous().firstDay();
            load("goals", Period.containing(CycleType.QUARTERLY, lastMonth));
        }
        if (cycles.all().isEmpty()) {
            cycles.open(HR, new CycleRequest(thisMonth.previous(), Scope.EVERYBODY, false));
        }
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
