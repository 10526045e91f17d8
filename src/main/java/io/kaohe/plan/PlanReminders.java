package io.kaohe.plan;

import io.kaohe.notification.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told about a plan that waits for them: one message a person, kind and day. */
@Service
@Transactional
public class PlanReminders {

    private static final String COACHING_TOMORROW = "COACHING_TOMORROW";

    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    PlanReminders(Plans plans, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whoever the plan waits for. */
    public void overdue(UUID id) {
        Plan plan = plans.get(id);
        switch (plan.status()) {
            case DRAFTING -> remind(plan, plan.employee(), "PLAN_DRAFT_OVERDUE");
            case APPROVAL -> remind(plan, plan.manager(), "PLAN_APPROVAL_OVERDUE");
            case RUNNING -> remind(plan, plan.employee(), "PLAN_SELF_REVIEW_OVERDUE");
            case REVIEW -> remind(plan, plan.manager(), "PLAN_REVIEW_OVERDUE");
            default -> remind(plan, plan.employee(), "PLAN_OUTCOME_UNREAD");
        }
    }

    /** Its two on the day before a session; none is held that the re-review comes before. */
    public void coachingTomorrow(UUID id, Instant session) {
        Plan plan = plans.get(id);
        if (session.isBefore(Objects.requireNonNull(plan.reviewAt()))) {
            coachingTomorrow(plan, plan.employee(), Outbox.ON_RESULTS, session);
            coachingTomorrow(plan, plan.manager(), Outbox.ON_TEAM, session);
        }
    }

    private void coachingTomorrow(Plan plan, String recipient, String page, Instant session) {
        outbox.send(
                recipient,
                COACHING_TOMORROW,
                page + plan.id(),
                null,
                COACHING_TOMORROW + ":" + plan.id() + ":" + recipient + ":"
                        + LocalDate.ofInstant(session, clock.getZone()));
    }

    private void remind(Plan plan, String recipient, String kind) {
        outbox.send(
                recipient,
                kind,
                plan.subject(),
                null,
                kind + ":" + plan.id() + ":" + recipient + ":" + LocalDate.now(clock));
    }
}
