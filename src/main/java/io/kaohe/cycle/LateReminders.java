package io.kaohe.cycle;

import io.kaohe.appraisal.AppraisalReminders;
import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR reminds everybody whom a cycle waits for beyond the due date; who was told today is not told again. */
@Service
@Transactional
class LateReminders {

    private final Cycles cycles;
    private final CycleOverviews overviews;
    private final Reminders collecting;
    private final AppraisalReminders appraisals;
    private final AuditLog audit;

    LateReminders(
            Cycles cycles,
            CycleOverviews overviews,
            Reminders collecting,
            AppraisalReminders appraisals,
            AuditLog audit) {
        this.cycles = cycles;
        this.overviews = overviews;
        this.collecting = collecting;
        this.appraisals = appraisals;
        this.audit = audit;
    }

    void send(Actor hr, UUID id, String reason) {
        hr.mustBe(Role.HR);
        Cycle cycle = cycles.get(id);
        Set<String> people = new HashSet<>();
        switch (cycle.status()) {
            case COLLECTING -> collecting.collecting(id);
            case RUNNING, CONFIRMATION ->
                overviews.appraisals(hr, id).stream()
                        .filter(CycleOverviews.Entry::overdue)
                        .forEach(late -> appraisals.overdue(late.id()).ifPresent(reminded -> {
                            people.add(reminded);
                            people.add(late.employee());
                        }));
            default -> throw Refusal.conflict("WRONG_STATE");
        }
        audit.recordMany(hr, "LATE_REMINDED", cycle.subject(), people, reason);
    }
}
