package io.kaohe.appraisal;

import io.kaohe.appraisal.JdbcReviews.Rated;
import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.audit.AuditLog;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people judge: the self-review first, then the line manager – where there were several, one after the other. */
@Service
@Transactional
public class Reviews {

    private static final BigDecimal HIGHEST = new BigDecimal(100);

    private final Appraisals appraisals;
    private final JdbcReviews rows;
    private final ObjectProvider<FurtherRatings> further;
    private final AuditLog audit;
    private final Clock clock;

    Reviews(
            Appraisals appraisals,
            JdbcReviews rows,
            ObjectProvider<FurtherRatings> further,
            AuditLog audit,
            Clock clock) {
        this.appraisals = appraisals;
        this.rows = rows;
        this.further = further;
        this.audit = audit;
        this.clock = clock;
    }

    /** S53. @throws Refusal 422 when a dimension is missing or doubled; 409 when it is in already */
    public void submitSelfReview(Actor by, UUID id, SelfReview review) {
        List<Rated> ratings = review.ratings().stream()
                .map(r -> new Rated(r.dimension(), r.score()))
                .toList();
        checkDimensions(ratings);
        Appraisal appraisal = appraisals.get(id);
        appraisals.move(id, Set.of(AppraisalStatus.SELF_REVIEW), afterSelfReview(id));
        rows.addSelfReview(id, review, by.id(), clock.instant());
        rows.addRatings(id, 1, RaterGroup.SELF, appraisal.employee(), by.id(), ratings);
        audit.record(by, "SELF_REVIEW_SUBMITTED", appraisal.subject(), appraisal.employee(), null);
    }

    /** What the appraisal waits for once the self-review is in or waived. */
    AppraisalStatus afterSelfReview(UUID id) {
        return further.stream().anyMatch(group -> group.asking(id))
                ? AppraisalStatus.PEER_REVIEW
                : AppraisalStatus.MANAGER_SCORING;
    }

    /** Others are asked no longer: if that was what the appraisal waited for, it waits for the line manager now. */
    public void othersAreDone(UUID id) {
        if (appraisals.get(id).status() == AppraisalStatus.PEER_REVIEW) {
            appraisals.move(id, Set.of(AppraisalStatus.PEER_REVIEW), afterSelfReview(id));
        }
    }

    /**
     * S51, S52: each dimension on at least one work case; not before the self-review is in or waived. A line manager
     * before the last one judges the days they led, and is not asked for the potential.
     *
     * @throws Refusal 422 when a dimension is missing, doubled or without a case; 409 before the self-review; 403 to
     *     the person themselves, also as a stand-in
     */
    public void submitManagerScoring(Actor by, UUID id, ManagerScoring scoring) {
        List<Rated> ratings = scoring.ratings().stream()
                .map(r -> new Rated(r.dimension(), r.score()))
                .toList();
        checkDimensions(ratings);
        for (int i = 0; i < scoring.ratings().size(); i++) {
            if (scoring.ratings().get(i).cases().isEmpty()) {
                throw Refusal.invalid("ratings[" + i + "].cases", "WORK_CASE_REQUIRED");
            }
        }
        Appraisal appraisal = appraisals.get(id);
        appraisal.refuseTo(by);
        Set<String> judges = rows.managers(id, appraisal.round());
        String rater = appraisal.formerToJudge(judges).orElse(appraisal.reviewer());
        Potential potential = scoring.potential();
        if (appraisal.asksPotential(judges) == (potential == null)) {
            throw Refusal.invalid("potential", potential == null ? "REQUIRED" : "UNKNOWN");
        }
        appraisals.move(id, Set.of(AppraisalStatus.MANAGER_SCORING), AppraisalStatus.MANAGER_SCORING);
        rows.addRatings(id, appraisal.round(), RaterGroup.MANAGER, rater, by.id(), ratings);
        rows.addCases(id, appraisal.round(), rater, scoring.ratings());
        if (potential != null) {
            rows.addPotential(id, appraisal.round(), potential, by.id());
        }
        audit.record(by, "MANAGER_SCORED", appraisal.subject(), appraisal.employee(), null);
    }

    /** The next line manager before the last one whose judgement of this round is missing (R31). */
    public Optional<String> formerManagerToRate(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        return appraisal.stretches().isEmpty()
                ? Optional.empty()
                : appraisal.formerToJudge(rows.managers(id, appraisal.round()));
    }

    /** Whether the judgement of another line manager is still missing. */
    public boolean halfJudged(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        return appraisal.halfJudged(rows.managers(id, appraisal.round()));
    }

    /**
     * Who has a part in the appraisal: the person, the line manager, whoever rated or stood in, and everybody who was
     * asked to. It tells nobody who of these answered.
     */
    public Set<String> involved(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        Set<String> involved = new HashSet<>(rows.raters(id));
        involved.addAll(Set.of(appraisal.employee(), appraisal.reviewer()));
        involved.addAll(appraisal.formerReviewers());
        further.forEach(group -> involved.addAll(group.asked(id)));
        return involved;
    }

    /** Whether somebody other than the line managers was asked about the person, and may have answered. */
    public boolean wasAsked(String somebody, UUID id) {
        return further.stream().anyMatch(group -> group.asked(id).contains(somebody));
    }

    /**
     * Other people's appraisals of which somebody reads nothing, whoever they are: those about which they were asked,
     * and those which they have yet to judge in the place of who judged before.
     */
    public Set<UUID> unreadBy(String somebody) {
        Set<UUID> unread = new HashSet<>(rows.toJudgeAnew(somebody));
        further.forEach(group -> unread.addAll(group.askedAbout(somebody)));
        return unread;
    }

    private static void checkDimensions(List<Rated> ratings) {
        List<FieldError> errors = new ArrayList<>();
        Set<Dimension> missing = EnumSet.allOf(Dimension.class);
        for (int i = 0; i < ratings.size(); i++) {
            Rated rating = ratings.get(i);
            if (!missing.remove(rating.dimension())) {
                errors.add(FieldError.of("ratings[" + i + "].dimension", "DIMENSION_TWICE"));
            }
            if (rating.score().signum() < 0 || rating.score().compareTo(HIGHEST) > 0) {
                errors.add(FieldError.of("ratings[" + i + "].score", "SCORE_OUT_OF_RANGE"));
            }
        }
        if (!missing.isEmpty()) {
            errors.add(FieldError.of("ratings", "DIMENSION_MISSING"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
