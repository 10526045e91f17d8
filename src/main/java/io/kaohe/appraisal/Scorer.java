package io.kaohe.appraisal;

import static io.kaohe.appraisal.AppraisalStatus.BEFORE_SCORE;
import static io.kaohe.appraisal.AppraisalStatus.CALIBRATION;
import static io.kaohe.appraisal.AppraisalStatus.MISSING_ACTUAL;
import static io.kaohe.appraisal.AppraisalStatus.RESULT_TALK;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.appraisal.CardLine.Decision;
import io.kaohe.audit.AuditLog;
import io.kaohe.decision.FollowUps;
import io.kaohe.notification.Outbox;
import io.kaohe.scoring.Decisions;
import io.kaohe.scoring.EnoughAnswers;
import io.kaohe.scoring.Scoring;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores appraisals. A line without a usable actual stops it until HR decides; it never counts as zero by itself. */
@Service
@Transactional
public class Scorer {

    /** What to do about a line without a usable actual. */
    public enum MissingActual {
        WAIT,
        EXCLUDE,
        ZERO
    }

    /** HR's decision about one line. */
    public record LineDecision(String line, MissingActual decision, String reason) {}

    private static final String SCORED = "SCORED";
    private static final String APPEAL = "APPEAL";
    private static final String LAPSED = "CALIBRATION_LAPSED";

    private final Appraisals appraisals;
    private final Cards cards;
    private final JdbcReviews reviews;
    private final ObjectProvider<FurtherRatings> further;
    private final JdbcLineDecisions lineDecisions;
    private final JdbcResults results;
    private final Decisions decisions;
    private final Outbox outbox;
    private final AuditLog audit;

    Scorer(
            Appraisals appraisals,
            Cards cards,
            JdbcReviews reviews,
            ObjectProvider<FurtherRatings> further,
            JdbcLineDecisions lineDecisions,
            JdbcResults results,
            Decisions decisions,
            Outbox outbox,
            AuditLog audit) {
        this.appraisals = appraisals;
        this.cards = cards;
        this.reviews = reviews;
        this.further = further;
        this.lineDecisions = lineDecisions;
        this.results = results;
        this.decisions = decisions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Computes the result and keeps it as a new version; false when a line has no usable actual. */
    public boolean score(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        PersonalCard card = cards.of(appraisal);
        if (!card.blocked().isEmpty()) {
            appraisals.move(id, BEFORE_SCORE, MISSING_ACTUAL);
            return false;
        }
        boolean compared = appraisal.cycleType() == CycleType.ANNUAL && !results.published(id);
        appraisals.move(id, BEFORE_SCORE, compared ? CALIBRATION : RESULT_TALK);
        ScoringInput input = card.input(appraisal.cycleType(), ratings(appraisal));
        ScoringResult result = Scoring.score(input, decisions);
        CardView scored = cards.view(appraisal, card).scored(result.ledger());
        results.of(id).stream()
                .findFirst()
                .filter(before -> before.calibration() != null)
                .ifPresentOrElse(
                        before -> scoredAgain(appraisal, before, input, scored, result),
                        () -> results.add(id, SCORED, input, scored, result));
        recordScored(appraisal);
        return true;
    }

    /**
     * An objection questioned a result whose grade people had changed. While the rules compute the grade that was
     * changed, the change holds; else there is no reason for it any more: the computed grade counts, and HR hears.
     */
    private void scoredAgain(
            Appraisal appraisal, StoredResult before, ScoringInput input, CardView card, ScoringResult result) {
        Calibrated calibrated = requireNonNull(before.calibration());
        boolean holds = calibrated.from().equals(result.grade());
        String counts = holds ? before.grade() : result.grade();
        LedgerEntry step = new LedgerEntry(
                Subject.DECISION,
                "calibration",
                "a calibrated grade holds while the computed one is the same",
                Map.of("from", calibrated.from(), "to", before.grade(), "computed", result.grade()),
                null,
                counts,
                null,
                null,
                result.ruleVersion());
        results.add(appraisal.id(), SCORED, input, card, result.explained(step));
        if (holds) {
            regrade(appraisal, "CALIBRATED", counts, calibrated.reason(), calibrated.by());
        } else {
            audit.record(Actor.SYSTEM, LAPSED, appraisal.subject(), appraisal.employee(), null);
            outbox.send(
                    Outbox.toGroup(Role.HR.group()),
                    LAPSED,
                    appraisal.subject(),
                    null,
                    "calibration-lapsed:" + appraisal.id() + ":"
                            + results.newestVersion(appraisal.id()).orElseThrow());
        }
    }

    private List<ScoringInput.Rating> ratings(Appraisal appraisal) {
        List<ScoringInput.Rating> ratings = new ArrayList<>(reviews.current(appraisal.id(), appraisal.round()));
        further.forEach(group -> ratings.addAll(group.of(appraisal.id())));
        return EnoughAnswers.of(ratings);
    }

    /**
     * People changed the grade when the results of the cycle were compared; what follows is decided anew from it, and
     * every score stays.
     *
     * @throws Refusal 409 outside that stage
     */
    public void calibrate(UUID id, String grade, String reason, String by) {
        Appraisal appraisal = appraisals.get(id);
        if (appraisal.status() != CALIBRATION) {
            throw Refusal.conflict("WRONG_STATE");
        }
        regrade(appraisal, "CALIBRATED", grade, reason, by);
    }

    /**
     * Which of these lines, as verified figures and targets stand now, differ from what the newest result counted.
     * One that cannot be scored is none of them.
     */
    public Set<String> changed(UUID id, Set<String> lines) {
        Map<String, ScoringInput.Line> counted =
                results.input(id).lines().stream().collect(toMap(ScoringInput.Line::code, Function.identity()));
        return asTheyStand(appraisals.get(id), lines).values().stream()
                .filter(line -> line.status() == LineStatus.SCORED)
                .filter(line -> !line.saysTheSame(requireNonNull(counted.get(line.code()))))
                .map(ScoringInput.Line::code)
                .collect(toSet());
    }

    /**
     * Scores the newest result again with these lines as they stand now and these judgements in the place of the line
     * manager's. Nothing else changes, whatever came in since; the result before stays.
     *
     * @return the new version
     */
    public int rescore(UUID id, Set<String> lines, Map<Dimension, BigDecimal> judged) {
        Appraisal appraisal = appraisals.get(id);
        CardView before = results.of(id).get(0).card();
        CardView now = cards.view(appraisal, cards.of(appraisal));
        Map<String, BigDecimal> scores =
                judged.entrySet().stream().collect(toMap(one -> one.getKey().name(), Map.Entry::getValue));
        ScoringInput input = results.input(id).corrected(asTheyStand(appraisal, lines), scores);
        ScoringResult result = Scoring.score(input, decisions);
        ScoringResult explained = scores.isEmpty() ? result : result.explained(ratedInAppeal(scores, result));
        results.add(id, APPEAL, input, before.corrected(now, lines).scored(result.ledger()), explained);
        recordScored(appraisal);
        return results.newestVersion(id).orElseThrow();
    }

    private static LedgerEntry ratedInAppeal(Map<String, BigDecimal> scores, ScoringResult result) {
        Map<String, String> shown = new TreeMap<>();
        scores.forEach((dimension, score) -> shown.put(dimension, score.toPlainString()));
        return new LedgerEntry(
                Subject.DECISION,
                "appeal",
                "rated again in an appeal, in the line manager's place",
                shown,
                null,
                null,
                null,
                null,
                result.ruleVersion());
    }

    private void recordScored(Appraisal appraisal) {
        audit.record(Actor.SYSTEM, "RESULT_SCORED", appraisal.subject(), appraisal.employee(), null);
    }

    /**
     * After an appeal was scored people decide the grade anew; the computed one stays beside it.
     *
     * @return the newest version
     */
    public int gradeAnew(UUID id, String grade, String reason, String by) {
        if (!grade.equals(results.of(id).get(0).grade())) {
            regrade(appraisals.get(id), APPEAL, grade, reason, by);
        }
        return results.newestVersion(id).orElseThrow();
    }

    private void regrade(Appraisal appraisal, String source, String grade, String reason, String by) {
        StoredResult computed = results.of(appraisal.id()).get(0);
        BigDecimal completion = computed.completionRate() == null ? computed.composite() : computed.completionRate();
        results.regrade(
                appraisal.id(),
                source,
                new Calibrated(computed.grade(), reason, by, source.equals(APPEAL)),
                grade,
                decisions.followUps(appraisal.cycleType(), completion, grade));
    }

    private Map<String, ScoringInput.Line> asTheyStand(Appraisal appraisal, Set<String> lines) {
        return cards.of(appraisal).lines().stream()
                .filter(line -> lines.contains(line.code()))
                .collect(toMap(CardLine::code, CardLine::scoringLine));
    }

    /** Whether a line has no figure at all, so that HR has to decide; where two sources differ a data owner does. */
    public boolean missing(UUID id) {
        return !cards.of(appraisals.get(id)).missing().isEmpty();
    }

    /** Whether a line still has neither a usable actual nor a decision. */
    public boolean blocked(UUID id) {
        return !cards.of(appraisals.get(id)).blocked().isEmpty();
    }

    /** Whether the newest result asks for an improvement talk (S58). */
    public boolean improvementTalkDue(UUID id) {
        return results.asksFor(id, FollowUps.IMPROVEMENT_TALK);
    }

    /** Whether the newest result asks for an improvement plan (S61). */
    public boolean improvementPlanDue(UUID id) {
        return results.asksFor(id, FollowUps.IMPROVEMENT_PLAN);
    }

    /**
     * HR decides about every line without a figure.
     *
     * @throws Refusal 403 for HR's own appraisal; 422 when a line is left open, unknown or without a reason
     */
    public void decideMissing(Actor hr, UUID id, List<LineDecision> made) {
        Appraisal appraisal = appraisals.get(id);
        appraisal.refuseTo(hr);
        if (appraisal.status() != MISSING_ACTUAL) {
            throw Refusal.conflict("WRONG_STATE");
        }
        PersonalCard card = cards.of(appraisal);
        List<String> missing = card.missing().stream().map(CardLine::code).toList();
        checkComplete(card.lines().stream().map(CardLine::code).toList(), missing, made);
        for (LineDecision decision : made) {
            if (decision.decision() != MissingActual.WAIT && missing.contains(decision.line())) {
                decide(hr, appraisal, decision);
            } else {
                recordDecision(hr, appraisal, decision);
            }
        }
    }

    /**
     * After an appeal HR decides anew about lines that the newest result left out or counted as zero.
     *
     * @throws Refusal 403 for HR's own appraisal; 422 for a line that no decision kept from being scored, that has a
     *     verified figure now, or about which it would be decided the same
     */
    public void decideAnew(Actor hr, UUID id, List<LineDecision> made) {
        hr.mustBe(Role.HR);
        Appraisal appraisal = appraisals.get(id);
        appraisal.refuseTo(hr);
        Map<String, LineStatus> counted =
                results.input(id).lines().stream().collect(toMap(ScoringInput.Line::code, ScoringInput.Line::status));
        Map<String, LineStatus> now =
                cards.of(appraisal).lines().stream().collect(toMap(CardLine::code, CardLine::status));
        FieldErrors errors = new FieldErrors();
        for (int i = 0; i < made.size(); i++) {
            LineDecision one = made.get(i);
            LineStatus before = counted.get(one.line());
            String field = "decisions[" + i + "]";
            errors.require(before == LineStatus.ZERO || before == LineStatus.EXCLUDED, field + ".line", "ENUM");
            errors.require(now.get(one.line()) != LineStatus.SCORED, field + ".decision", "FIGURE_VERIFIED");
            errors.require(one.decision() != MissingActual.WAIT, field + ".decision", "ENUM");
            errors.require(statusOf(one) != before, field + ".decision", "DECISION_UNCHANGED");
            errors.require(!one.reason().isBlank(), field + ".reason", "REQUIRED");
        }
        errors.refuse();
        made.forEach(one -> decide(hr, appraisal, one));
    }

    private void decide(Actor hr, Appraisal appraisal, LineDecision made) {
        lineDecisions.put(appraisal.id(), new Decision(made.line(), statusOf(made), made.reason(), hr.id()));
        recordDecision(hr, appraisal, made);
    }

    private void recordDecision(Actor hr, Appraisal appraisal, LineDecision made) {
        audit.record(hr, "MISSING_ACTUAL_" + made.decision(), appraisal.subject(), appraisal.employee(), made.reason());
    }

    private static LineStatus statusOf(LineDecision made) {
        return made.decision() == MissingActual.ZERO ? LineStatus.ZERO : LineStatus.EXCLUDED;
    }

    private static void checkComplete(List<String> lines, List<String> missing, List<LineDecision> made) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).reason().isBlank()) {
                errors.add(FieldError.of("decisions[" + i + "].reason", "REQUIRED"));
            }
            if (!lines.contains(made.get(i).line())) {
                errors.add(FieldError.of("decisions[" + i + "].line", "ENUM"));
            }
        }
        Predicate<String> decided = line -> made.stream().anyMatch(d -> d.line().equals(line));
        if (!missing.stream().allMatch(decided)) {
            errors.add(FieldError.of("decisions", "LINE_UNDECIDED"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
