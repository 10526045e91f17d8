package io.kaohe.outcome;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Scorer;
import io.kaohe.plan.Occasion;
import io.kaohe.plan.Plans;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts what a result asks for. */
@Service
@Transactional
public class ResultFollowUps {

    private final Scorer scorer;
    private final Appraisals appraisals;
    private final ImprovementTalks talks;
    private final Plans plans;

    ResultFollowUps(Scorer scorer, Appraisals appraisals, ImprovementTalks talks, Plans plans) {
        this.scorer = scorer;
        this.appraisals = appraisals;
        this.talks = talks;
        this.plans = plans;
    }

    /** Whether there is anything to start. What a contested result leads to waits for the end of the appeal. */
    @Transactional(readOnly = true)
    public boolean due(UUID appraisal) {
        return appraisals.get(appraisal).status() != AppraisalStatus.APPEALED
                && (scorer.improvementTalkDue(appraisal) || scorer.improvementPlanDue(appraisal));
    }

    /** Who has their talk, or an open plan, keeps it; HR hears of a plan that is asked for no longer. */
    public void start(UUID id) {
        if (scorer.improvementTalkDue(id)) {
            talks.start(id);
        }
        if (scorer.improvementPlanDue(id)) {
            Appraisal appraisal = appraisals.get(id);
            plans.start(
                    Occasion.ANNUAL_RESULT,
                    appraisal.employee(),
                    appraisal.reviewer(),
                    List.of(new Plans.Cause(id, null)));
        }
        plans.occasionChanged(id);
    }
}
