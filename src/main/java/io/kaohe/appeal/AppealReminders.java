package io.kaohe.appeal;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.calendar.DueDays;
import io.kaohe.notification.Outbox;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told about an appeal that waits for them: one message a recipient, kind and day. */
@Service
@Transactional
public class AppealReminders {

    private static final String HR = Outbox.toGroup(Role.HR.group());

    private final Appeals appeals;
    private final Appraisals appraisals;
    private final AppealSettings settings;
    private final Outbox outbox;
    private final DueDays days;
    private final Clock clock;

    AppealReminders(
            Appeals appeals, Appraisals appraisals, AppealSettings settings, Outbox outbox, DueDays days, Clock clock) {
        this.appeals = appeals;
        this.appraisals = appraisals;
        this.settings = settings;
        this.outbox = outbox;
        this.days = days;
        this.clock = clock;
    }

    /** Reminds whoever it waits for once the step is late. */
    public void remind(UUID id) {
        Appeal appeal = appeals.get(id);
        Instant due = days.after(appeal.since(), settings.step());
        if (clock.instant().isBefore(due)) {
            return;
        }
        switch (appeal.status()) {
            case REVIEW -> remind(id, Objects.requireNonNull(appeal.reviewer()), "APPEAL_REVIEW_OVERDUE");
            case CORRECTION -> {
                remind(id, Outbox.toGroup(Role.DATA_OWNER.group()), "APPEAL_CORRECTION_OVERDUE");
                remind(id, HR, "APPEAL_CORRECTION_OVERDUE");
            }
            default -> remind(id, HR, "APPEAL_DECISION_OVERDUE");
        }
    }

    private void remind(UUID id, String recipient, String kind) {
        outbox.send(
                recipient,
                kind,
                appraisals.get(id).subject(),
                null,
                kind + ":" + id + ":" + recipient + ":" + LocalDate.now(clock));
    }
}
