package io.kaohe.peerreview;

import static io.kaohe.peerreview.ReviewedColleague.ADMIN;
import static io.kaohe.peerreview.ReviewedColleague.HR;
import static io.kaohe.peerreview.ReviewedColleague.MIN;
import static io.kaohe.peerreview.ReviewedColleague.WEI;
import static io.kaohe.peerreview.ReviewedColleague.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Confirmations.Answer;
import io.kaohe.appraisal.OwnAppraisals;
import io.kaohe.appraisal.OwnAppraisals.Entry;
import io.kaohe.audittrail.AuditFilter;
import io.kaohe.audittrail.AuditTrail;
import io.kaohe.peerreview.RaterPatterns.Habit;
import io.kaohe.peerreview.RaterPatterns.Pair;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What HR sees of peer reviews, and what of it is recorded")
class PeerRecordsForHrTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final ReviewedColleague company = new ReviewedColleague(database);

    private final PeerAuthors authors = company.get(PeerAuthors.class);
    private final RaterPatterns patterns = company.get(RaterPatterns.class);

    @Test
    void hrOpensWhoSaidWhatForAReasonOnRecordAfterTheStageHasClosed() {
        UUID id = company.appraisal();
        company.invited(id, "li.na", "chen.jie", "sun.li");
        company.answers(id, "sun.li", "从不回复", 10, 20, 30, null);
        assertRefused("PEER_STAGE_OPEN", () -> authors.open(HR, id, "投诉"));
        company.closed(id);
        for (Actor other : List.of(WEI, MIN, ADMIN, by("li.na"))) {
            assertRefused("ROLE_REQUIRED", () -> authors.open(other, id, "投诉"));
        }
        assertRefused("INVALID", () -> authors.open(HR, id, " "));
        assertRefused("OWN_APPRAISAL", () -> authors.open(new Actor(WEI.id(), HR.roles()), id, "投诉"));

        List<PeerAuthors.Opened> opened = authors.open(HR, id, "投诉");

        assertThat(opened).singleElement().satisfies(said -> {
            assertThat(said.reviewer()).isEqualTo("sun.li");
            assertThat(said.text()).isEqualTo("从不回复");
            assertThat(said.ratings())
                    .extracting(PeerAnswer.Rating::score)
                    .extracting(String::valueOf)
                    .containsExactly("10", "20", "30", "null");
        });
        assertThat(database.jdbc()
                        .sql("select actor || ' ' || employee || ' ' || reason from kaohe.audit"
                                + " where action = 'PEER_AUTHORS_READ'")
                        .query(String.class)
                        .list())
                .containsExactly("hr zhang.wei 投诉");
    }

    @Test
    void whoAnsweredIsFoundByNoAuditorNeitherByPersonNorByActor() {
        UUID id = company.appraisal();
        company.invited(id, "li.na", "chen.jie", "sun.li");
        List<String> before = recorded();

        company.answers(id, "li.na", "好同事", 80, 80);
        company.answers(id, "chen.jie", null, 70, 70);
        company.answers(id, "sun.li", "从不回复", 10, 20, 30, null);

        assertThat(recorded()).as("nothing of an answer").isEqualTo(before);
        company.closed(id);
        patterns.of(HR, company.get(Appraisals.class).get(id).cycle());
        AuditTrail trail = company.get(AuditTrail.class);
        Actor auditor = new Actor("audit", Set.of(Role.AUDITOR));
        for (String answered : List.of("li.na", "chen.jie", "sun.li")) {
            assertThat(trail.page(auditor, new AuditFilter(answered, null, null, null, null, false), null)
                            .entries())
                    .as("by person")
                    .isEmpty();
            assertThat(trail.page(auditor, new AuditFilter(null, answered, null, null, null, false), null)
                            .entries())
                    .as("by actor")
                    .isEmpty();
        }
    }

    private static List<String> recorded() {
        return database.jdbc()
                .sql("select actor || action || subject from kaohe.audit order by id")
                .query(String.class)
                .list();
    }

    @Test
    void pairsWhoReviewEachOtherAndWhoIsStrictOrLenientAreForHrOnly() {
        UUID cycle = company.cycle("zhang.wei", "li.na", "chen.jie");
        UUID wei = company.appraisal(cycle, "zhang.wei");
        UUID na = company.appraisal(cycle, "li.na");
        UUID jie = company.appraisal(cycle, "chen.jie");
        for (UUID each : List.of(wei, na, jie)) {
            company.get(PeerStages.class).open(each);
        }
        company.invited(wei, "li.na", "sun.li", "wu.hao", "xu.fei");
        company.invited(na, "zhang.wei", "sun.li", "wu.hao", "xu.fei");
        company.invited(jie, "zhang.wei", "sun.li", "wu.hao", "xu.fei");
        for (UUID each : List.of(wei, na, jie)) {
            company.answers(each, "sun.li", null, 60, 60, 60, 60);
            company.answers(each, "wu.hao", null, 75, 75, 75, 75);
            company.answers(each, "xu.fei", null, 90, 90, 90, 90);
        }
        company.answers(wei, "li.na", null, 100, 100);
        assertThat(company.get(PeerReviews.class).owes("zhang.wei", cycle)).isTrue();
        assertThat(company.get(PeerReviews.class).owes("li.na", cycle)).isFalse();
        for (UUID each : List.of(wei, na)) {
            company.closed(each);
        }
        assertThat(patterns.of(HR, cycle).habits())
                .as("two people are no habit")
                .isEmpty();

        company.closed(jie);

        assertThat(company.get(PeerReviews.class).owes("zhang.wei", cycle)).isFalse();
        assertThat(patterns.of(HR, cycle).reciprocal()).containsExactly(new Pair("li.na", "zhang.wei"));
        assertThat(patterns.of(HR, cycle).habits())
                .as("Li Na and Zhang Wei answered for too few")
                .containsExactly(
                        new Habit("sun.li", 3, Severity.STRICT),
                        new Habit("wu.hao", 3, Severity.MEDIUM),
                        new Habit("xu.fei", 3, Severity.LENIENT));
        for (Actor other : List.of(WEI, MIN, ADMIN)) {
            assertRefused("ROLE_REQUIRED", () -> patterns.of(other, cycle));
        }
    }

    @Test
    void nobodySeesTheirOwnResultWhileTheyOweAViewInTheSameCycle() {
        UUID cycle = company.cycle(WEI.id(), "sun.li");
        UUID own = company.appraisal(cycle, WEI.id());
        UUID colleague = company.appraisal(cycle, "sun.li");
        company.get(PeerStages.class).open(colleague);
        company.invited(colleague, WEI.id(), "wu.hao", "li.na");
        company.scored(own);
        company.get(Confirmations.class).holdTalk(MIN, own, "谈过了", null);

        assertRefused("RATINGS_OWED", () -> company.seenBy(WEI, own));
        assertRefused("RATINGS_OWED", () -> company.get(Confirmations.class).answer(WEI, own, Answer.CONFIRM, null));
        assertThat(company.get(OwnAppraisals.class).of(WEI))
                .filteredOn(entry -> entry.id().equals(own))
                .singleElement()
                .returns(true, Entry::withheld)
                .returns(null, Entry::composite);
        company.answers(colleague, WEI.id(), null, 80, 80, 80, 80);

        assertThat(company.seenBy(WEI, own).result()).isNotNull();
        company.get(Confirmations.class).answer(WEI, own, Answer.CONFIRM, null);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
