package io.kaohe.appraisal;

import static io.kaohe.appraisal.AppraisalStatus.APPEALED;
import static io.kaohe.appraisal.AppraisalStatus.CALIBRATION;
import static io.kaohe.appraisal.AppraisalStatus.CONFIRMATION;
import static io.kaohe.appraisal.AppraisalStatus.CONFIRMED;
import static io.kaohe.appraisal.AppraisalStatus.CORRECTION;
import static io.kaohe.appraisal.AppraisalStatus.MANAGER_SCORING;
import static io.kaohe.appraisal.AppraisalStatus.OBJECTION;
import static io.kaohe.appraisal.AppraisalStatus.OBJECTION_UPHELD;
import static io.kaohe.appraisal.AppraisalStatus.RESULT_TALK;

import io.kaohe.audit.AuditLog;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.notification.Outbox;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a computed result to a settled one: the talk publishes it, the person confirms or objects, HR decides an
 * objection. Silence never confirms (PIPL art. 24).
 */
@Service
@Transactional
public class Confirmations {

    /** The person's answer to a published result. */
    public enum Answer {
        CONFIRM,
        /** HR answers before the result is settled. */
        OBJECT,
        /** The result is settled as it is, and reviewed by somebody who had no part in it. */
        APPEAL
    }

    /** HR's decision about an objection. */
    public enum ObjectionDecision {
        /** The result stands; the answer says why. */
        UPHOLD,
        /** Figures are corrected, then it is scored again. */
        CORRECT_DATA,
        /** The line manager scores again. */
        RERATE
    }

    private final Appraisals appraisals;
    private final JdbcResults results;
    private final JdbcConfirmations rows;
    private final AppraisalViews views;
    private final AppraisalProcess process;
    private final Actuals actuals;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Confirmations(
            Appraisals appraisals,
            JdbcResults results,
            JdbcConfirmations rows,
            AppraisalViews views,
            AppraisalProcess process,
            Actuals actuals,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.appraisals = appraisals;
        this.results = results;
        this.rows = rows;
        this.views = views;
        this.process = process;
        this.actuals = actuals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cycle's results were compared: this one is published to the person, and talked about afterwards. */
    public void publish(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        appraisals.move(id, Set.of(CALIBRATION), RESULT_TALK);
        publish(Actor.SYSTEM, appraisal, newestResult(id), clock.instant());
        process.published(id);
    }

    /** An appeal changed the result: the person is shown the new one. */
    public void publishAnew(UUID id) {
        publish(Actor.SYSTEM, appraisals.get(id), newestResult(id), clock.instant());
    }

    /**
     * The talk was held: the result is published to the person, unless it was before.
     *
     * @param planChange what the quarter's result changes in the marketing plan (S46); required for a quarter
     */
    public void holdTalk(Actor by, UUID id, String minutes, @Nullable String planChange) {
        required("minutes", minutes);
        Appraisal appraisal = appraisals.get(id);
        appraisal.refuseTo(by);
        if (appraisal.cycleType() == CycleType.QUARTERLY) {
            required("planChange", planChange);
        }
        appraisals.move(id, Set.of(RESULT_TALK), CONFIRMATION);
        int result = newestResult(id);
        Instant now = clock.instant();
        rows.addTalk(id, result, minutes, planChange, by.id(), now);
        audit.record(by, "RESULT_TALK_HELD", appraisal.subject(), appraisal.employee(), null);
        publish(by, appraisal, result, now);
    }

    private void publish(Actor by, Appraisal appraisal, int result, Instant now) {
        if (results.publish(appraisal.id(), result, now)) {
            audit.record(by, "RESULT_PUBLISHED", appraisal.subject(), appraisal.employee(), null);
            outbox.send(
                    appraisal.employee(),
                    "RESULT_PUBLISHED",
                    appraisal.subject(),
                    null,
                    "published:" + appraisal.id() + ":" + result);
        }
    }

    /**
     * @throws Refusal 422 for an objection without a reason; an appeal keeps its own; 409 while the person owes ratings
     *     of the cycle and so has not been shown the result
     */
    public void answer(Actor by, UUID id, Answer answer, @Nullable String reason) {
        if (answer == Answer.OBJECT) {
            required("reason", reason);
        }
        views.admitToOwnResult(id);
        Appraisal appraisal = appraisals.get(id);
        appraisals.move(
                id,
                Set.of(CONFIRMATION),
                switch (answer) {
                    case CONFIRM -> CONFIRMED;
                    case OBJECT -> OBJECTION;
                    case APPEAL -> APPEALED;
                });
        rows.addAnswer(id, newestResult(id), answer.name(), reason, by.id(), clock.instant());
        switch (answer) {
            case CONFIRM -> audit.record(by, "RESULT_CONFIRMED", appraisal.subject(), appraisal.employee(), null);
            case OBJECT -> object(by, appraisal);
            case APPEAL -> {} // has a record of its own
        }
    }

    private void object(Actor by, Appraisal appraisal) {
        audit.record(by, "OBJECTION_RAISED", appraisal.subject(), appraisal.employee(), null);
        outbox.send(
                Outbox.toGroup(Role.HR.group()),
                "OBJECTION_RAISED",
                appraisal.subject(),
                null,
                "objection:" + appraisal.id() + ":" + newestResult(appraisal.id()));
    }

    /** @throws Refusal 403 for HR's own appraisal; 422 without an answer */
    public void decideObjection(Actor hr, UUID id, ObjectionDecision decision, String answer) {
        required("answer", answer);
        Appraisal appraisal = appraisals.get(id);
        appraisal.refuseTo(hr);
        appraisals.move(
                id,
                Set.of(OBJECTION),
                switch (decision) {
                    case UPHOLD -> OBJECTION_UPHELD;
                    case CORRECT_DATA -> CORRECTION;
                    case RERATE -> MANAGER_SCORING;
                });
        if (decision == ObjectionDecision.RERATE) {
            appraisals.nextRound(id);
        }
        rows.addDecision(id, newestResult(id), decision.name(), answer, hr.id(), clock.instant());
        audit.record(hr, "OBJECTION_" + decision, appraisal.subject(), appraisal.employee(), answer);
        outbox.send(
                appraisal.employee(),
                "OBJECTION_DECIDED",
                appraisal.subject(),
                null,
                "objection-decided:" + id + ":" + newestResult(id));
    }

    /**
     * The figures an objection named were looked into.
     *
     * @throws Refusal 409 {@code CORRECTION_NOT_VERIFIED} while some wait: it would be scored as it was
     */
    public void corrected(Actor by, UUID id, String note) {
        required("note", note);
        Appraisal appraisal = appraisals.get(id);
        appraisal.refuseTo(by);
        if (!actuals.undeclined(appraisal.period().withMonths(), List.of(appraisal.employee())).stream()
                .allMatch(Actual::verified)) {
            throw Refusal.conflict("CORRECTION_NOT_VERIFIED");
        }
        rows.addCorrection(id, newestResult(id), note, by.id(), clock.instant());
        audit.record(by, "DATA_CORRECTED", appraisal.subject(), appraisal.employee(), note);
    }

    private int newestResult(UUID id) {
        return results.newestVersion(id).orElseThrow();
    }

    private static void required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(field, "REQUIRED");
        }
    }
}
