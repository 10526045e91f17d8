package io.kaohe.process;

import io.kaohe.appeal.AppealReminders;
import io.kaohe.appeal.AppealReviews;
import io.kaohe.appeal.AppealViews;
import io.kaohe.appeal.Appeals;
import io.kaohe.appraisal.AppraisalReminders;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.audit.AuditLog;
import io.kaohe.calibration.Calibrations;
import io.kaohe.customer.CustomerFeedback;
import io.kaohe.cycle.Collecting;
import io.kaohe.cycle.CycleLevers;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.LaunchDates;
import io.kaohe.cycle.Levers;
import io.kaohe.cycle.Progress;
import io.kaohe.cycle.Reminders;
import io.kaohe.decision.DecisionTables;
import io.kaohe.development.DevelopmentReminders;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Sources;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Differences;
import io.kaohe.notification.Outbox;
import io.kaohe.organization.Organization;
import io.kaohe.organization.StandIns;
import io.kaohe.outcome.BonusCorrections;
import io.kaohe.outcome.BonusLists;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.outcome.ResultFollowUps;
import io.kaohe.outcome.TalkReminders;
import io.kaohe.peerreview.PeerNominations;
import io.kaohe.peerreview.PeerReviewReminders;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.PeerStages;
import io.kaohe.plan.PlanCoaching;
import io.kaohe.plan.PlanLevers;
import io.kaohe.plan.PlanReminders;
import io.kaohe.plan.PlanReviews;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.source.Adapters;
import io.kaohe.target.TargetChanges;
import io.kaohe.target.TargetReminders;
import io.kaohe.target.Targets;
import io.kaohe.testing.WholeProduct;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * The test of one model: the order of the steps and what glues them to the features. Delegates, listeners, forms and
 * the questions of gateways are the product's own; the features behind them are mocks, as their own tests cover them.
 * All such classes share one engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringJUnitConfig(classes = ModelEngine.class, initializers = WholeProduct.OnTestDatabase.class)
@ExtendWith({CleanEngine.class, PathCoverage.class})
@MockitoBean(
        types = {
            Actuals.class,
            Adapters.class,
            AppealReminders.class,
            AppealReviews.class,
            AppealViews.class,
            Appeals.class,
            AppraisalReminders.class,
            AppraisalViews.class,
            Appraisals.class,
            AuditLog.class,
            BonusCorrections.class,
            BonusLists.class,
            Calibrations.class,
            Collecting.class,
            Confirmations.class,
            CustomerFeedback.class,
            CycleLevers.class,
            Cycles.class,
            DecisionTables.class,
            DevelopmentReminders.class,
            DevelopmentRequests.class,
            Differences.class,
            ImprovementTalks.class,
            Imports.class,
            IndicatorLibrary.class,
            Launch.class,
            LaunchDates.class,
            Levers.class,
            Organization.class,
            Outbox.class,
            PeerNominations.class,
            PeerReviewReminders.class,
            PeerReviews.class,
            PeerStages.class,
            PlanCoaching.class,
            PlanLevers.class,
            PlanReminders.class,
            PlanReviews.class,
            PlanViews.class,
            Plans.class,
            Progress.class,
            Reminders.class,
            ResultFollowUps.class,
            Reviews.class,
            Scorer.class,
            Sources.class,
            StandIns.class,
            TalkReminders.class,
            TargetChanges.class,
            TargetReminders.class,
            Targets.class,
            Verification.class,
        })
public @interface ProcessTest {

    /** The model, by the name of its file; its paths have to be covered. */
    String value();
}
