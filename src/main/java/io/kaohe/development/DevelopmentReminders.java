package io.kaohe.development;

import io.kaohe.development.DevelopmentRequest.Status;
import io.kaohe.notification.Outbox;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who decide about requests are told. */
@Service
@Transactional
public class DevelopmentReminders {

    private final DevelopmentRequests requests;
    private final Outbox outbox;
    private final Clock clock;

    DevelopmentReminders(DevelopmentRequests requests, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A request waits too long for the line manager, or for HR; one message a day. */
    public void requestOverdue(UUID id) {
        Optional<String> manager =
                requests.get(id).status() == Status.MANAGER ? requests.manager(id) : Optional.empty();
        outbox.send(
                manager.orElse(Outbox.toGroup(Role.HR.group())),
                "DEVELOPMENT_REQUEST_OVERDUE",
                "development-request/" + id,
                null,
                "development-request:" + id + ":" + LocalDate.now(clock));
    }
}
