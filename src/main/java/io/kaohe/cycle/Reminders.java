package io.kaohe.cycle;

import io.kaohe.notification.Outbox;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people who collect a cycle's figures are told. */
@Service
@Transactional
public class Reminders {

    private final Cycles cycles;
    private final Outbox outbox;
    private final Clock clock;

    Reminders(Cycles cycles, Outbox outbox, Clock clock) {
        this.cycles = cycles;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** R8: due soon, or overdue; one message a group and day. */
    public void collecting(UUID id) {
        Cycle cycle = cycles.get(id);
        boolean overdue = clock.instant().isAfter(cycle.dataDue());
        for (Role role : new Role[] {Role.DATA_OWNER, Role.HR}) {
            outbox.send(
                    "group:" + role.group(),
                    overdue ? "ACTUALS_OVERDUE" : "ACTUALS_DUE_SOON",
                    cycle.subject(),
                    null,
                    "collecting:" + id + ":" + role.group() + ":" + LocalDate.now(clock));
        }
    }
}
