package io.kaohe.appeal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaohe.appeal.Disputed.Kind;
import io.kaohe.appeal.Judgement.Decision;
import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.Scorer;
import io.kaohe.appraisal.Scorer.LineDecision;
import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionTables;
import io.kaohe.organization.Logins;
import io.kaohe.outcome.BonusCorrections;
import io.kaohe.outcome.ResultFollowUps;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An appeal from its review to what follows: part by part it stands, is corrected or rated again; the engine scores,
 * HR grades where the cycle grades. Nobody types a total.
 */
@Service
@Transactional
public class AppealReviews {

    /** What became of figures that the reviewer found wrong. */
    public enum CorrectionDecision {
        CORRECTED,
        /** They are right as they are: the reviewer judges again. */
        RETURNED
    }

    private static final BigDecimal HIGHEST = new BigDecimal(100);

    private final Appeals appeals;
    private final JdbcAppeals rows;
    private final JdbcAppealRecords records;
    private final Independence independence;
    private final Appraisals appraisals;
    private final AppraisalViews views;
    private final Logins logins;
    private final Scorer scorer;
    private final Confirmations confirmations;
    private final DecisionTables tables;
    private final BonusCorrections corrections;
    private final ResultFollowUps followUps;
    private final Clock clock;

    AppealReviews(
            Appeals appeals,
            JdbcAppeals rows,
            JdbcAppealRecords records,
            Independence independence,
            Appraisals appraisals,
            AppraisalViews views,
            Logins logins,
            Scorer scorer,
            Confirmations confirmations,
            DecisionTables tables,
            BonusCorrections corrections,
            ResultFollowUps followUps,
            Clock clock) {
        this.appeals = appeals;
        this.rows = rows;
        this.records = records;
        this.independence = independence;
        this.appraisals = appraisals;
        this.views = views;
        this.logins = logins;
        this.scorer = scorer;
        this.confirmations = confirmations;
        this.tables = tables;
        this.corrections = corrections;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** @throws Refusal 403 to who had a part in the appraisal, also as a stand-in */
    public void admit(Actor actor, UUID id) {
        if (independence.involved(actor.id(), id)) {
            throw Refusal.forbidden("REVIEWER_INVOLVED");
        }
    }

    /** @throws Refusal 422 unless every disputed part is judged once, with an answer; a new rating rests on cases */
    public void judge(Actor by, UUID id, List<Judgement> judgements) {
        admit(by, id);
        check(rows.parts(id), judgements);
        boolean wrong = judgements.stream().anyMatch(one -> one.decision() == Decision.CORRECT);
        appeals.move(id, AppealStatus.REVIEW, wrong ? AppealStatus.CORRECTION : AppealStatus.ANSWERED);
        records.addJudgements(id, judgements, by.id(), clock.instant());
        appeals.record(by, "APPEAL_JUDGED", id, null);
    }

    /**
     * The figures are verified anew, or were right; about those that are missing HR may decide anew, and not who
     * decided before, as far as there is anybody else.
     *
     * @param anew of lines that were left out or counted as zero; none where the figure is verified now
     * @throws Refusal 403 for a decision that is not HR's, or against one's own; 422 when a line counts the same as
     *     before, or cannot be scored
     */
    public void correct(Actor by, UUID id, CorrectionDecision decision, String note, List<LineDecision> anew) {
        appeals.admit(by, id);
        if (note.isBlank()) {
            throw Refusal.invalid("note", "REQUIRED");
        }
        if (decision == CorrectionDecision.CORRECTED) {
            Set<String> wrong = linesToCorrect(id);
            decideAnew(by, id, wrong, anew);
            Set<String> figures = new HashSet<>(wrong);
            anew.forEach(one -> figures.remove(one.line()));
            if (!scorer.changed(id, figures).equals(figures)) {
                throw Refusal.invalid("decision", "FIGURE_UNCHANGED");
            }
        }
        boolean corrected = decision == CorrectionDecision.CORRECTED;
        appeals.move(id, AppealStatus.CORRECTION, corrected ? AppealStatus.ANSWERED : AppealStatus.REVIEW);
        records.addCorrection(id, decision, note, by.id(), clock.instant());
        appeals.record(by, "APPEAL_FIGURES_" + decision, id, null);
    }

    private void decideAnew(Actor hr, UUID id, Set<String> wrong, List<LineDecision> anew) {
        Set<String> lines = anew.stream().map(LineDecision::line).collect(toSet());
        if (!wrong.containsAll(lines) || lines.size() < anew.size()) {
            throw Refusal.invalid("decisions", "ENUM");
        }
        if (lines.isEmpty()) {
            return;
        }
        boolean own = views.cardOf(id, appeals.get(id).result()).only(lines).lines().stream()
                .anyMatch(line -> hr.id().equals(line.decidedBy()));
        if (own && anotherThan(hr, appraisals.get(id))) {
            throw Refusal.forbidden("OWN_DECISION");
        }
        scorer.decideAnew(hr, id, anew);
    }

    /** Whether the review changes anything. */
    @Transactional(readOnly = true)
    public boolean granted(UUID id) {
        return records.judgements(id).stream().anyMatch(one -> one.decision() != Decision.STANDS);
    }

    /** Scores again with what was granted. */
    public void rescore(UUID id) {
        Map<Dimension, BigDecimal> rated = records.judgements(id).stream()
                .filter(one -> one.decision() == Decision.RERATE)
                .collect(toMap(one -> Dimension.valueOf(one.code()), one -> Objects.requireNonNull(one.score())));
        rows.outcome(id, scorer.rescore(id, linesToCorrect(id), rated));
    }

    /** Whether HR decides the grade anew: monthly and quarterly grades are as the table computes them. */
    @Transactional(readOnly = true)
    public boolean gradeDue(UUID id) {
        return appraisals.get(id).cycleType() == CycleType.ANNUAL;
    }

    /**
     * Who changed the grade when the results were compared does not decide it anew, as far as there is anybody else.
     *
     * @throws Refusal 403 unless HR, for HR's own, and for one's own change
     */
    public void admitToGrade(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        appeals.admit(hr, id);
        Calibrated change = calibrated(id);
        if (change != null && change.by().equals(hr.id()) && anotherThan(hr, appraisals.get(id))) {
            throw Refusal.forbidden("OWN_DECISION");
        }
    }

    /** How people changed the grade of the result that is contested; null = they did not. */
    @Nullable
    Calibrated calibrated(UUID id) {
        return views.resultOf(id, appeals.get(id).result()).calibrated();
    }

    private boolean anotherThan(Actor hr, Appraisal appraisal) {
        return logins.holding(Role.HR).stream()
                .anyMatch(other -> !other.equals(hr.id()) && !other.equals(appraisal.employee()));
    }

    /** @throws Refusal 403 to whom {@link #admitToGrade} refuses; 422 for an unknown grade or without a reason */
    public void grade(Actor hr, UUID id, String grade, String reason) {
        admitToGrade(hr, id);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        DecisionTables.Table table = tables.current(DecisionKey.GRADE.key());
        if (grades(table).stream().noneMatch(known -> known.grade().equals(grade))) {
            throw Refusal.invalid("grade", "ENUM");
        }
        appeals.move(id, AppealStatus.ANSWERED, AppealStatus.ANSWERED);
        records.addGrade(id, grade, table.version(), reason, hr.id(), clock.instant());
        rows.outcome(id, scorer.gradeAnew(id, grade, reason, hr.id()));
        appeals.record(hr, "APPEAL_GRADED", id, null);
    }

    /** The grades there are, as the table in force says. */
    public List<DecisionRow.Grade> grades() {
        return grades(tables.current(DecisionKey.GRADE.key()));
    }

    private static List<DecisionRow.Grade> grades(DecisionTables.Table table) {
        return table.rows().stream().map(DecisionRow.Grade.class::cast).toList();
    }

    /** The person is told; a changed result is published. What follows from the result begins, unless it has. */
    public void settle(UUID id) {
        boolean changed = appeals.get(id).outcome() != null;
        appeals.move(id, AppealStatus.ANSWERED, AppealStatus.DECIDED);
        if (changed) {
            confirmations.publishAnew(id);
        }
        Appraisal appraisal = appraisals.get(id);
        if (changed || appraisal.status() == AppraisalStatus.APPEALED) {
            followUps.start(id);
        }
        corrections.prepare(id);
        appeals.record(Actor.SYSTEM, changed ? "APPEAL_GRANTED" : "APPEAL_REJECTED", id, null);
        appeals.tell(appraisal.employee(), "APPEAL_DECIDED", id);
        appeals.tellLineManager(appraisal.reviewer(), "APPEAL_DECIDED", id);
    }

    /** Those that the reviewer found wrong. */
    Set<String> linesToCorrect(UUID id) {
        return records.judgements(id).stream()
                .filter(one -> one.decision() == Decision.CORRECT)
                .map(Judgement::code)
                .collect(toSet());
    }

    private static Decision granting(Kind kind) {
        return switch (kind) {
            case LINE -> Decision.CORRECT;
            case RATING -> Decision.RERATE;
            case GRADE -> Decision.REGRADE;
        };
    }

    private static void check(List<Disputed> parts, List<Judgement> judgements) {
        FieldErrors errors = new FieldErrors();
        for (Disputed part : parts) {
            long judged = judgements.stream()
                    .filter(one -> part.is(one.kind(), one.code()))
                    .count();
            errors.require(judged == 1, "judgements", "PART_NOT_JUDGED");
        }
        for (int i = 0; i < judgements.size(); i++) {
            Judgement one = judgements.get(i);
            String field = "judgements[" + i + "]";
            Decision other = granting(one.kind());
            errors.require(one.decision() == Decision.STANDS || one.decision() == other, field + ".decision", "ENUM");
            errors.require(parts.stream().anyMatch(part -> part.is(one.kind(), one.code())), field + ".code", "ENUM");
            errors.require(!one.answer().isBlank(), field + ".answer", "REQUIRED");
            boolean rated = one.decision() == Decision.RERATE;
            errors.require(rated == (one.score() != null), field + ".score", "REQUIRED");
            errors.requireBetween(BigDecimal.ZERO, HIGHEST, one.score(), field + ".score");
            errors.require(!rated || !one.cases().isEmpty(), field + ".cases", "WORK_CASE_REQUIRED");
        }
        errors.refuse();
    }
}
