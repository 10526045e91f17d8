package io.kaohe.cycle;

import io.kaohe.imports.Imports;
import io.kaohe.notification.Outbox;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people who collect figures are told. */
@Service
@Transactional
public class Reminders {

    private final Cycles cycles;
    private final Imports imports;
    private final Outbox outbox;
    private final Clock clock;

    Reminders(Cycles cycles, Imports imports, Outbox outbox, Clock clock) {
        this.cycles = cycles;
        this.imports = imports;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** R8: due soon, or overdue; one message a group and day. */
    public void collecting(UUID id) {
        Cycle cycle = cycles.get(id);
        boolean overdue = clock.instant().isAfter(cycle.dataDue());
        for (Role role : new Role[] {Role.DATA_OWNER, Role.HR}) {
            remind(role, overdue ? "ACTUALS_OVERDUE" : "ACTUALS_DUE_SOON", cycle.subject(), "collecting:" + id);
        }
    }

    /** Which of two sources counts is overdue to be said (R29); one message a day. */
    public void choiceOverdue(UUID difference) {
        remind(Role.DATA_OWNER, "SOURCE_CHOICE_OVERDUE", "difference/" + difference, "choice:" + difference);
    }

    /** Imported figures wait too long for a second person; one message a group and day. */
    public void verificationOverdue(UUID batch) {
        for (Role role : new Role[] {Role.DATA_OWNER, Role.HR}) {
            remind(role, "VERIFICATION_OVERDUE", "import/" + batch, "verification:" + batch);
        }
    }

    /** Declined figures wait too long for who imported them; one message a day. */
    public void replacementOverdue(UUID batch) {
        outbox.send(
                imports.find(batch).importedBy(),
                "DECLINED_IMPORT_OVERDUE",
                "import/" + batch,
                null,
                "declined:" + batch + ":" + LocalDate.now(clock));
    }

    private void remind(Role role, String kind, String subject, String occasion) {
        outbox.send(
                Outbox.toGroup(role.group()),
                kind,
                subject,
                null,
                occasion + ":" + role.group() + ":" + LocalDate.now(clock));
    }
}
