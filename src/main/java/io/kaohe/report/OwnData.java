package io.kaohe.report;

import io.kaohe.appeal.AppealViews;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.OwnAppraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.delivery.MessagePreference;
import io.kaohe.delivery.MessagePreferences;
import io.kaohe.development.DevelopmentRequest;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.incentive.OwnAwards;
import io.kaohe.incentive.TalentPool;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanView;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.privacy.PrivacyNotices;
import io.kaohe.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that the product shows a person about themselves, to take away (PIPL art. 45). It asks the same facades as
 * the screens do, so nothing stands in it that the person could not read there.
 */
@Service
@Transactional
public class OwnData {

    /**
     * @param appraisals those whose result the person may read by now
     * @param withheld those whose result is published, and shown when the person has rated others of that cycle
     * @param talentPoolSince null = no member
     * @param privacyNotices those the person has read
     */
    public record Export(
            String id,
            @Nullable Member place,
            List<AppraisalView> appraisals,
            List<OwnAppraisals.Entry> withheld,
            List<AppealViews.Own> appeals,
            List<PlanView> improvementPlans,
            List<DevelopmentRequest> developmentRequests,
            List<OwnAwards.Award> awards,
            @Nullable Instant talentPoolSince,
            MessagePreference messages,
            List<PrivacyNotices.Acknowledgement> privacyNotices) {}

    private final Organization organization;
    private final OwnAppraisals appraisals;
    private final AppraisalViews appraisalViews;
    private final AppealViews appeals;
    private final Plans plans;
    private final PlanViews planViews;
    private final DevelopmentRequests requests;
    private final OwnAwards awards;
    private final TalentPool talents;
    private final MessagePreferences messages;
    private final PrivacyNotices notices;
    private final AuditLog audit;
    private final Clock clock;

    OwnData(
            Organization organization,
            OwnAppraisals appraisals,
            AppraisalViews appraisalViews,
            AppealViews appeals,
            Plans plans,
            PlanViews planViews,
            DevelopmentRequests requests,
            OwnAwards awards,
            TalentPool talents,
            MessagePreferences messages,
            PrivacyNotices notices,
            AuditLog audit,
            Clock clock) {
        this.organization = organization;
        this.appraisals = appraisals;
        this.appraisalViews = appraisalViews;
        this.appeals = appeals;
        this.plans = plans;
        this.planViews = planViews;
        this.requests = requests;
        this.awards = awards;
        this.talents = talents;
        this.messages = messages;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    public Export of(Actor actor) {
        audit.record(actor, "OWN_DATA_EXPORTED", "employee/" + actor.id(), actor.id(), null);
        List<OwnAppraisals.Entry> entries = appraisals.of(actor);
        return new Export(
                actor.id(),
                organization.memberOn(actor.id(), LocalDate.now(clock)).orElse(null),
                entries.stream()
                        .filter(entry -> entry.composite() != null)
                        .map(entry -> appraisalViews.of(actor, entry.id()))
                        .toList(),
                entries.stream().filter(OwnAppraisals.Entry::withheld).toList(),
                appeals.own(actor),
                plans.ofEmployee(actor.id()).stream()
                        .map(Plan::id)
                        .map(plan -> planViews.of(actor, plan))
                        .toList(),
                requests.ofEmployee(actor),
                awards.of(actor),
                talents.memberSince(actor).orElse(null),
                messages.of(actor),
                notices.readBy(actor));
    }
}
