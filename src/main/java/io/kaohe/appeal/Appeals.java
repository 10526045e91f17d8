package io.kaohe.appeal;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.audit.AuditLog;
import io.kaohe.notification.Outbox;
import io.kaohe.outcome.BonusCorrections;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Method;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals until somebody reviews them: who may raise one, against what, and whom HR may ask. */
@Service
@Transactional
public class Appeals {

    /** What the person says. */
    public record Statement(String reason, boolean byMachine, List<Disputed> disputed) {

        public Statement {
            disputed = List.copyOf(disputed == null ? List.of() : disputed);
        }
    }

    private static final Set<AppraisalStatus> SETTLED =
            EnumSet.of(AppraisalStatus.CONFIRMED, AppraisalStatus.OBJECTION_UPHELD, AppraisalStatus.CLOSED_UNCONFIRMED);

    private final JdbcAppeals rows;
    private final Appraisals appraisals;
    private final AppraisalViews views;
    private final Confirmations confirmations;
    private final Independence independence;
    private final BonusCorrections corrections;
    private final AppealProcess process;
    private final AppealSettings settings;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Appeals(
            JdbcAppeals rows,
            Appraisals appraisals,
            AppraisalViews views,
            Confirmations confirmations,
            Independence independence,
            BonusCorrections corrections,
            AppealProcess process,
            AppealSettings settings,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.appraisals = appraisals;
        this.views = views;
        this.confirmations = confirmations;
        this.independence = independence;
        this.corrections = corrections;
        this.process = process;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person answers the published result with an appeal, which settles it and starts the appeal's process. */
    public void answer(Actor by, UUID id, Statement statement) {
        AppraisalView shown = shown(id);
        confirmations.answer(by, id, Confirmations.Answer.APPEAL, null);
        file(by, shown, statement);
        process.start(id);
    }

    /**
     * The person contests a result that is settled; whoever asks starts the process. A result has one appeal, so nobody
     * raises it in the person's place, no stand-in either.
     *
     * @throws Refusal 404 unless it is their own; 409 when it is not settled, settled too long ago, or contested before
     */
    public UUID raise(Actor by, UUID id, Statement statement) {
        Appraisal appraisal = appraisals.get(id);
        if (!by.id().equals(appraisal.employee())) {
            throw Refusal.notFound();
        }
        if (rows.find(id).isPresent()) {
            throw Refusal.conflict("APPEALED_ALREADY");
        }
        if (!SETTLED.contains(appraisal.status())) {
            throw Refusal.conflict("WRONG_STATE");
        }
        if (clock.instant().isAfter(possibleUntil(appraisal))) {
            throw Refusal.conflict("APPEAL_TOO_LATE");
        }
        file(by, shown(id), statement);
        return id;
    }

    /** Until when a settled result may be contested. */
    Instant possibleUntil(Appraisal appraisal) {
        return Objects.requireNonNull(appraisal.concludedAt()).plus(settings.within());
    }

    /** Whether a result of the person's may be contested now. */
    boolean possible(Appraisal appraisal) {
        return SETTLED.contains(appraisal.status())
                && rows.find(appraisal.id()).isEmpty()
                && !clock.instant().isAfter(possibleUntil(appraisal));
    }

    /** @throws Refusal 404 when there is none */
    public Appeal get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    public List<Appeal> open() {
        return rows.open();
    }

    /**
     * HR asks somebody to review it.
     *
     * @throws Refusal 403 for HR's own; 422 for somebody who had a part in the appraisal, or does not work here
     */
    public void assign(Actor hr, UUID id, String reviewer) {
        admit(hr, id);
        checkReviewer(id, reviewer);
        move(id, AppealStatus.ASSIGNMENT, AppealStatus.REVIEW);
        rows.reviewer(id, reviewer);
        record(hr, "APPEAL_ASSIGNED", id, null, reviewer);
        tell(reviewer, "APPEAL_ASSIGNED", id);
    }

    /** Whether HR may ask this person. */
    public boolean mayReview(String person, UUID id) {
        return independence.atWork(person) && !independence.involved(person, id);
    }

    /** @throws Refusal 403 {@code OWN_APPRAISAL} */
    public void admit(Actor actor, UUID id) {
        if (actor.id().equals(appraisals.get(id).employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
    }

    void checkReviewer(UUID id, String reviewer) {
        if (!independence.atWork(reviewer)) {
            throw Refusal.invalid("reviewer", "EMPLOYEE_UNKNOWN");
        }
        if (independence.involved(reviewer, id)) {
            throw Refusal.invalid("reviewer", "REVIEWER_INVOLVED");
        }
    }

    void move(UUID id, AppealStatus from, AppealStatus to) {
        if (!rows.move(id, EnumSet.of(from), to, clock.instant())) {
            throw Refusal.conflict("APPEAL_ELSEWHERE");
        }
    }

    void recordRead(Actor reader, Appraisal appraisal) {
        audit.read(reader, "APPEAL_READ", appraisal.subject(), appraisal.employee());
    }

    void record(Actor by, String action, UUID id, @Nullable String reason) {
        record(by, action, id, reason, null);
    }

    void record(Actor by, String action, UUID id, @Nullable String reason, @Nullable String detail) {
        Appraisal appraisal = appraisals.get(id);
        audit.record(by, action, appraisal.subject(), appraisal.employee(), reason, detail);
    }

    void tell(String recipient, String kind, UUID id) {
        tell(recipient, kind, appraisals.get(id).subject(), id);
    }

    /** Of one of theirs. */
    void tellLineManager(String manager, String kind, UUID id) {
        tell(manager, kind, Outbox.ON_TEAM + id, id);
    }

    private void tell(String recipient, String kind, String subject, UUID id) {
        outbox.send(recipient, kind, subject, null, kind + ":" + id + ":" + recipient);
    }

    private void file(Actor by, AppraisalView shown, Statement statement) {
        check(shown, statement);
        if (statement.byMachine()) {
            // a list that is being approved is approved before the appeal, or sees it
            corrections.lockList(shown.id());
        }
        Instant now = clock.instant();
        Appeal appeal = new Appeal(
                shown.id(),
                Objects.requireNonNull(shown.result()).version(),
                statement.reason(),
                statement.byMachine(),
                by.id(),
                now,
                AppealStatus.ASSIGNMENT,
                now,
                null,
                null);
        if (!rows.add(appeal, statement.disputed())) {
            throw Refusal.conflict("APPEALED_ALREADY");
        }
        record(by, "APPEAL_RAISED", shown.id(), null);
        tell(Outbox.toGroup(Role.HR.group()), "APPEAL_RAISED", shown.id());
    }

    /** What the person was shown, and may therefore contest. */
    private AppraisalView shown(UUID id) {
        return views.forPerson(id, EnumSet.of(Part.RESULT, Part.RATINGS));
    }

    private static void check(AppraisalView shown, Statement statement) {
        FieldErrors errors = new FieldErrors();
        errors.require(!statement.reason().isBlank(), "reason", "REQUIRED");
        errors.require(!statement.disputed().isEmpty(), "disputed", "NOTHING_DISPUTED");
        Set<String> named = new HashSet<>();
        for (int i = 0; i < statement.disputed().size(); i++) {
            Disputed part = statement.disputed().get(i);
            String field = "disputed[" + i + "]";
            errors.require(on(shown, part), field + ".code", "ENUM");
            errors.require(named.add(part.kind() + part.code()), field + ".code", "DISPUTED_TWICE");
            errors.require(!part.wrong().isBlank(), field + ".wrong", "REQUIRED");
        }
        errors.refuse();
    }

    private static boolean on(AppraisalView shown, Disputed part) {
        return switch (part.kind()) {
            case LINE ->
                shown.card().lines().stream()
                        .anyMatch(line ->
                                line.method() != Method.JUDGED && line.code().equals(part.code()));
            case RATING ->
                shown.ratings() != null
                        && shown.ratings().stream()
                                .anyMatch(rating -> rating.dimension().name().equals(part.code()));
            case GRADE ->
                shown.cycleType() == CycleType.ANNUAL
                        && shown.result() != null
                        && part.code().equals(shown.result().grade());
        };
    }
}
