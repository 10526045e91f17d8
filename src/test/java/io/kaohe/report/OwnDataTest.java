package io.kaohe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.kaohe.appeal.AppealViews;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.OwnAppraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.delivery.MessagePreferences;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.incentive.OwnAwards;
import io.kaohe.incentive.TalentPool;
import io.kaohe.organization.Organization;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.privacy.PrivacyNotices;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Who takes the own data away")
class OwnDataTest {

    private static final String MONTH = "2026-09";
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final OwnData own = new OwnData(
            people.get(Organization.class),
            people.get(OwnAppraisals.class),
            people.get(AppraisalViews.class),
            people.get(AppealViews.class),
            people.get(Plans.class),
            people.get(PlanViews.class),
            people.get(DevelopmentRequests.class),
            people.get(OwnAwards.class),
            people.get(TalentPool.class),
            mock(MessagePreferences.class),
            mock(PrivacyNotices.class),
            people.get(AuditLog.class),
            people.get(Clock.class));

    @Test
    void is_on_record_once_however_much_it_is() {
        UUID cycle = people.launched(HR, MONTH, WEI);
        people.scored(cycle, MONTH, WEI, 80);
        people.get(Confirmations.class).holdTalk(MIN, people.appraisal(cycle, WEI), "谈过了", null);
        people.get(Plans.class).startByHr(HR, WEI.id(), "两次谈话");
        int before = rows();

        OwnData.Export taken = own.of(WEI);

        assertThat(taken.appraisals()).hasSize(1);
        assertThat(taken.improvementPlans()).hasSize(1);
        assertThat(rows() - before).isEqualTo(1);
        assertThat(people.jdbc()
                        .sql(
                                "select action || ' ' || kind || ' ' || employee from kaohe.audit order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("OWN_DATA_EXPORTED EXPORTED zhang.wei");
    }

    private static int rows() {
        return people.jdbc()
                .sql("select count(*) from kaohe.audit")
                .query(Integer.class)
                .single();
    }
}
