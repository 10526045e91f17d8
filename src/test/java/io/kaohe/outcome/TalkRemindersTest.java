package io.kaohe.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Who is late with an improvement talk is told, and the appraisal says so")
class TalkRemindersTest {

    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    @Test
    void theMessageNamesTheTalkByWhichItsTaskIsFound() {
        UUID appraisal = people.appraisal(people.launched(HR, "2026-09", WEI), WEI);
        people.get(ImprovementTalks.class).start(appraisal);
        UUID talk = people.jdbc()
                .sql("select id from kaohe.improvement_talk")
                .query(UUID.class)
                .single();

        people.get(TalkReminders.class).talkOverdue(talk);

        assertThat(people.jdbc()
                        .sql("select recipient || ' ' || subject from kaohe.outbox where kind like 'IMPROVEMENT%'")
                        .query(String.class)
                        .list())
                .containsExactly("wang.min improvement-talk/" + talk);
        assertThat(people.get(AppraisalViews.class).of(MIN, appraisal).timeline())
                .extracting(AppraisalView.Event::kind)
                .containsOnlyOnce("IMPROVEMENT_TALK_OVERDUE");
    }
}
