package io.kaohe.appeal;

import io.kaohe.audit.AuditLog;
import io.kaohe.cycle.SettledReviewers;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an open appeal from outside: HR replaces the reviewer, who may leave, or its cycle is cancelled. */
@Service
@Transactional
public class AppealLevers implements SettledReviewers {

    private final Appeals appeals;
    private final JdbcAppeals rows;
    private final AppealProcess process;

    AppealLevers(Appeals appeals, JdbcAppeals rows, AppealProcess process) {
        this.appeals = appeals;
        this.rows = rows;
        this.process = process;
    }

    @Override
    public void replaceReviewer(Actor hr, UUID id, String reviewer, String reason) {
        hr.mustBe(Role.HR);
        appeals.admit(hr, id);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        String former = appeals.get(id).reviewer();
        appeals.checkReviewer(id, reviewer);
        appeals.move(id, AppealStatus.REVIEW, AppealStatus.REVIEW);
        rows.reviewer(id, reviewer);
        appeals.record(hr, "REVIEWER_REPLACED", id, reason, AuditLog.fromTo(Objects.requireNonNull(former), reviewer));
        appeals.tell(reviewer, "APPEAL_ASSIGNED", id);
        process.reviewerReplaced(id, former, reviewer);
    }

    /** The reviewer works here no longer: HR asks somebody else. */
    void reviewerLeft(UUID id) {
        appeals.move(id, AppealStatus.REVIEW, AppealStatus.ASSIGNMENT);
        rows.reviewer(id, null);
        appeals.record(Actor.SYSTEM, "APPEAL_REVIEWER_LEFT", id, null);
        process.reviewerLeft(id);
    }

    /** The appraisal counts no longer, so there is nothing to contest. */
    void withdraw(Appeal appeal) {
        appeals.move(appeal.appraisal(), appeal.status(), AppealStatus.WITHDRAWN);
        appeals.record(Actor.SYSTEM, "APPEAL_WITHDRAWN", appeal.appraisal(), null);
        process.withdrawn(appeal.appraisal());
    }
}
