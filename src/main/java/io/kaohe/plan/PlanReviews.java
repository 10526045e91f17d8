package io.kaohe.plan;

import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.ManagerScoring;
import io.kaohe.plan.PlanReview.Conclusion;
import io.kaohe.plan.PlanReview.Judgement;
import io.kaohe.plan.PlanReview.SelfReview;
import io.kaohe.shared.Actor;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The re-review when the time is over (S63), and how a plan ends. */
@Service
@Transactional
public class PlanReviews {

    private static final int MOST_ROUNDS = 2;
    private static final BigDecimal HIGHEST = new BigDecimal(100);

    private final Plans plans;
    private final JdbcPlans rows;
    private final JdbcPlanRecords records;
    private final PlanGoals goals;
    private final PlanSettings settings;
    private final Clock clock;

    PlanReviews(
            Plans plans, JdbcPlans rows, JdbcPlanRecords records, PlanGoals goals, PlanSettings settings, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.records = records;
        this.goals = goals;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal 409 before the time is over */
    public void reviewSelf(Actor by, UUID id, String attainment, @Nullable String difficulties) {
        if (attainment.isBlank()) {
            throw Refusal.invalid("attainment", "REQUIRED");
        }
        Plan plan = plans.get(id);
        Instant now = clock.instant();
        if (plan.reviewAt() == null || now.isBefore(plan.reviewAt())) {
            throw Refusal.conflict("PLAN_ELSEWHERE");
        }
        plans.move(plan, Set.of(PlanStatus.RUNNING), PlanStatus.REVIEW);
        records.addSelfReview(id, plan.round(), new SelfReview(attainment, difficulties, by.id(), now));
        plans.record(by, "PLAN_SELF_REVIEWED", plan, null);
    }

    /**
     * The line manager judges on work cases and concludes: the figures are there to see, they decide nothing.
     *
     * @throws Refusal 422 for a dimension that is missing, doubled or without a case, without a reason, or for a second
     *     extension; 403 to the person
     */
    public void review(Actor by, UUID id, List<ManagerScoring.Rating> ratings, Conclusion conclusion, String reason) {
        Plan plan = plans.othersPlan(by, id);
        check(plan, ratings, conclusion, reason);
        plans.move(plan, Set.of(PlanStatus.REVIEW), following(conclusion));
        Instant now = clock.instant();
        List<GoalResult> results = goals.results(plan, content(id), rows.pauses(id));
        records.addJudgement(
                id, plan.round(), new Judgement(results, ratings, mean(ratings), conclusion, reason, by.id(), now));
        if (conclusion == Conclusion.EXTENDED) {
            rows.begin(id, plan.round() + 1, now, settings.reviewAfter(now, clock.getZone()));
        }
        plans.record(by, "PLAN_" + conclusion, plan, null);
        if (conclusion == Conclusion.EXTENDED) {
            // who passed or did not is asked to read the outcome
            plans.tell(plan, "PLAN_EXTENDED");
        }
    }

    /** What HR does for somebody who did not pass. @throws Refusal 422 without a reason */
    public void decideSupport(Actor hr, UUID id, PlanView.Kind kind, String reason) {
        hr.mustBe(Role.HR);
        Plan plan = plans.othersPlan(hr, id);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        plans.move(plan, Set.of(PlanStatus.SUPPORT), PlanStatus.NOT_PASSED);
        records.addSupport(id, new PlanView.Support(kind, reason, hr.id(), clock.instant()));
        plans.record(hr, "PLAN_SUPPORT_DECIDED", plan, null);
    }

    /** The person has seen how it ended and may say something about it. */
    public void answer(Actor by, UUID id, @Nullable String comment) {
        Plan plan = plans.get(id);
        if (!plan.status().ended() || !records.addAnswer(id, new PlanView.Answer(comment, by.id(), clock.instant()))) {
            throw Refusal.conflict("PLAN_ELSEWHERE");
        }
        plans.record(by, "PLAN_OUTCOME_ACKNOWLEDGED", plan, null);
    }

    private static PlanStatus following(Conclusion conclusion) {
        return switch (conclusion) {
            case PASSED -> PlanStatus.PASSED;
            case EXTENDED -> PlanStatus.RUNNING;
            case NOT_PASSED -> PlanStatus.SUPPORT;
        };
    }

    private PlanContent content(UUID id) {
        List<PlanView.Draft> drafts = records.drafts(id);
        return drafts.get(drafts.size() - 1).content();
    }

    private static void check(Plan plan, List<ManagerScoring.Rating> ratings, Conclusion conclusion, String reason) {
        FieldErrors errors = new FieldErrors();
        Set<Dimension> missing = EnumSet.allOf(Dimension.class);
        for (int i = 0; i < ratings.size(); i++) {
            ManagerScoring.Rating rating = ratings.get(i);
            String field = "ratings[" + i + "]";
            errors.require(missing.remove(rating.dimension()), field + ".dimension", "DIMENSION_TWICE");
            errors.requireBetween(BigDecimal.ZERO, HIGHEST, rating.score(), field + ".score");
            errors.require(!rating.cases().isEmpty(), field + ".cases", "WORK_CASE_REQUIRED");
        }
        errors.require(missing.isEmpty(), "ratings", "DIMENSION_MISSING");
        errors.require(!reason.isBlank(), "reason", "REQUIRED");
        errors.require(
                conclusion != Conclusion.EXTENDED || plan.round() < MOST_ROUNDS, "conclusion", "EXTENDED_BEFORE");
        errors.refuse();
    }

    private static BigDecimal mean(List<ManagerScoring.Rating> ratings) {
        return ratings.stream()
                .map(ManagerScoring.Rating::score)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(ratings.size()), 2, RoundingMode.HALF_UP);
    }
}
