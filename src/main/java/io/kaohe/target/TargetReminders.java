package io.kaohe.target;

import io.kaohe.notification.Outbox;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who decide about targets are told. */
@Service
@Transactional
public class TargetReminders {

    private final TargetChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    TargetReminders(TargetChanges changes, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A request waits too long for the next level, or for HR where there is none; one message a day. */
    public void changeOverdue(UUID id) {
        outbox.send(
                changes.nextLevel(id).orElse(Outbox.toGroup(Role.HR.group())),
                "TARGET_CHANGE_OVERDUE",
                "target-change/" + id,
                null,
                "target-change:" + id + ":" + LocalDate.now(clock));
    }
}
