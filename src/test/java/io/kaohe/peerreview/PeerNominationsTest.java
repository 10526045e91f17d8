package io.kaohe.peerreview;

import static io.kaohe.peerreview.ReviewedColleague.HR;
import static io.kaohe.peerreview.ReviewedColleague.MIN;
import static io.kaohe.peerreview.ReviewedColleague.WEI;
import static io.kaohe.peerreview.ReviewedColleague.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.organization.Logins;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import io.kaohe.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("S54: three to five colleagues are asked, one of another team at least")
class PeerNominationsTest {

    private static final List<String> THREE = List.of("li.na", "chen.jie", "sun.li");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final ReviewedColleague company = new ReviewedColleague(database);

    private final PeerNominations nominations = company.get(PeerNominations.class);
    private final PeerReviews reviews = company.get(PeerReviews.class);

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void aStageIsOpen() {
        company.sql("update kaohe.assignment set manager = 'wang.min' where employee = 'xu.fei'");
        company.sql("update kaohe.employee set name = '孙丽' where id = 'sun.li'");
        id = company.appraisal();
    }

    @Test
    void neitherThePersonNorWhoManagesOrReportsToThemNorAStrangerIsACandidate() {
        company.sql("update kaohe.assignment set manager = 'zhang.wei' where employee = 'xu.fei'");

        assertThat(nominations.search(WEI, id, ""))
                .extracting(Candidate::id)
                .containsExactly("chen.jie", "li.na", "zhao.lei", "sun.li", "wu.hao");
        assertThat(nominations.search(WEI, id, ""))
                .extracting(Candidate::otherTeam)
                .containsExactly(false, false, false, true, true);
        for (String wrong : List.of("zhang.wei", "wang.min", "xu.fei", "nobody")) {
            assertWrong("NOT_A_PEER", () -> nominations.propose(WEI, id, List.of("li.na", "sun.li", wrong)));
        }
    }

    @Test
    void whoeverReadsWhatAllSayTogetherIsNotAskedForTheyWouldKnowWhatTheOthersSaid() {
        company.sql("update kaohe.assignment set manager = 'wu.hao' where employee = 'wang.min'");
        given(company.get(Logins.class).holding(Role.HR)).willReturn(Set.of("xu.fei"));

        assertThat(nominations.search(WEI, id, ""))
                .extracting(Candidate::id)
                .containsExactly("chen.jie", "li.na", "zhao.lei", "sun.li");
        for (String reader : List.of("wu.hao", "xu.fei")) {
            assertWrong("NOT_A_PEER", () -> nominations.propose(WEI, id, List.of("li.na", "sun.li", reader)));
        }
        given(company.get(Logins.class).holding(Role.HR)).willReturn(Set.of());
        company.sql("update kaohe.assignment set manager = null where employee = 'wang.min'");
    }

    @Test
    void oneIsFoundByEveryWordOfNameLoginOrTeamInAnyCase() {
        for (String text : List.of("孙丽", " SUN.L", "二组 sun", "丽 二")) {
            assertThat(nominations.search(WEI, id, text))
                    .as(text)
                    .containsExactly(new Candidate("sun.li", "孙丽", "二组", "SEO", true));
        }
        for (String text : List.of("二组 li.na", "%", "_", "王敏")) {
            assertThat(nominations.search(WEI, id, text)).as(text).isEmpty();
        }
    }

    @Test
    void aLargeTeamDoesNotHideTheOthersAndNobodyGetsToReadTheWholeCompany() {
        company.sql(
                "insert into kaohe.employee (id, name) select 'new.' || n, '新人' || n from generate_series(1, 40) n");
        company.sql("insert into kaohe.assignment (employee, team, valid_from)"
                + " select 'new.' || n, case when n <= 20 then 'one' else 'two' end, date '2020-01-01'"
                + " from generate_series(1, 40) n");

        List<Candidate> found = nominations.search(WEI, id, "新人");

        company.sql("delete from kaohe.assignment where employee like 'new.%'");
        company.sql("delete from kaohe.employee where id like 'new.%'");
        assertThat(found).extracting(Candidate::team).startsWith("一组").endsWith("二组");
        assertThat(found).hasSize(20).filteredOn(Candidate::otherTeam).hasSize(10);
    }

    @Test
    void onlyWhoNamesColleaguesMayLookForThem() {
        Actor standIn = by("li.na");
        assertRefused("NOT_FOUND", () -> nominations.search(standIn, id, ""));
        assertRefused("NOT_FOUND", () -> nominations.search(by("xu.fei"), id, ""));

        company.sql("insert into kaohe.stand_in (id, principal, stand_in, valid_from, valid_to, reason, recorded_by)"
                + " values (gen_random_uuid(), 'wang.min', 'li.na', date '2020-01-01', date '2999-01-01', '休假', 'hr')");

        for (Actor reader : List.of(WEI, MIN, HR, standIn)) {
            assertThat(nominations.search(reader, id, "孙丽")).as(reader.id()).hasSize(1);
        }
        company.sql("delete from kaohe.stand_in");
    }

    @Test
    void threeToFiveNobodyTwiceAndOneOfAnotherTeam() {
        assertWrong("THREE_TO_FIVE_PEERS", () -> nominations.propose(WEI, id, List.of("li.na", "sun.li")));
        assertWrong(
                "THREE_TO_FIVE_PEERS",
                () -> nominations.propose(
                        WEI, id, List.of("li.na", "chen.jie", "zhao.lei", "sun.li", "wu.hao", "xu.fei")));
        assertWrong("PEER_TWICE", () -> nominations.propose(WEI, id, List.of("li.na", "sun.li", "sun.li")));
        assertWrong(
                "NO_PEER_OF_ANOTHER_TEAM",
                () -> nominations.propose(WEI, id, List.of("li.na", "chen.jie", "zhao.lei")));

        nominations.propose(WEI, id, THREE);

        assertThat(nominations.proposed(id)).extracting(Candidate::id).containsExactlyInAnyOrderElementsOf(THREE);
        assertRefused("WRONG_STATE", () -> nominations.propose(WEI, id, THREE));
    }

    @Test
    void theLineManagerInvitesOthersOnlyForAReasonThatIsKeptAndByTheSameRules() {
        nominations.propose(WEI, id, THREE);
        List<String> others = List.of("li.na", "wu.hao", "sun.li");
        assertWrong("REQUIRED", () -> nominations.approve(MIN, id, others, " "));
        assertWrong("THREE_TO_FIVE_PEERS", () -> nominations.approve(MIN, id, others.subList(0, 2), "合作更多"));
        assertRefused("OWN_APPRAISAL", () -> nominations.approve(WEI, id, THREE, null));

        nominations.approve(MIN, id, others, "合作更多");

        assertThat(reviews.invitations(Stage.peers(id)))
                .extracting(Invitation::reviewer)
                .containsExactlyInAnyOrderElementsOf(others);
        assertThat(reasons("PEERS_CHANGED")).containsExactly("wang.min 合作更多");
        assertRefused("WRONG_STATE", () -> nominations.approve(MIN, id, others, "合作更多"));
    }

    @Test
    void whileColleaguesAreAskedItIsThemTheAppraisalWaitsFor() {
        UUID id = company.appraisal();
        company.invited(id, "li.na", "chen.jie", "sun.li");
        company.selfReviewed(id);
        assertThat(company.get(Appraisals.class).get(id).status()).isEqualTo(AppraisalStatus.PEER_REVIEW);

        company.closed(id);

        assertThat(company.get(Appraisals.class).get(id).status()).isEqualTo(AppraisalStatus.MANAGER_SCORING);
    }

    @Test
    void whoDeclinesIsFollowedByAnotherWhoHasNotBeenAskedYet() {
        company.invited(id, "li.na", "chen.jie", "sun.li");
        UUID seat = company.invitation(id, "chen.jie");
        assertRefused("WRONG_STATE", () -> nominations.replace(MIN, seat, "zhao.lei"));

        reviews.decline(by("chen.jie"), seat, "本月没有合作");

        assertThat(reviews.invitation(seat).declineReason()).isEqualTo("本月没有合作");
        assertThat(nominations.asked(seat)).containsExactlyInAnyOrder("li.na", "chen.jie", "sun.li");
        assertRefused("OWN_APPRAISAL", () -> nominations.replace(WEI, seat, "zhao.lei"));
        assertWrong("NOT_A_PEER", () -> nominations.replace(MIN, seat, "chen.jie"));
        assertWrong("NOT_A_PEER", () -> nominations.replace(MIN, seat, "sun.li"));

        nominations.replace(MIN, seat, "wu.hao");

        assertThat(reviews.invitation(seat))
                .returns("wu.hao", Invitation::reviewer)
                .returns(true, Invitation::otherTeam)
                .returns(Invitation.Status.INVITED, Invitation::status);
        assertRefused(
                "PEER_REVIEW_IS_PERSONAL",
                () -> company.get(PeerReviews.class).answer(by("chen.jie"), seat, new PeerAnswer(List.of(), null)));
    }

    @Test
    void theLineManagerDoesWithoutOnlyWhileThreeAreLeftOneOfThemOfAnotherTeam() {
        company.invited(id, "li.na", "chen.jie", "zhao.lei", "sun.li");
        UUID only = company.invitation(id, "sun.li");
        reviews.decline(by("sun.li"), only, "没有合作");
        assertWrong("REQUIRED", () -> nominations.doWithout(MIN, only, " "));
        assertWrong("NO_PEER_OF_ANOTHER_TEAM", () -> nominations.doWithout(MIN, only, "够了"));
        nominations.replace(MIN, only, "wu.hao");
        UUID fourth = company.invitation(id, "li.na");
        reviews.decline(by("li.na"), fourth, "没有合作");

        nominations.doWithout(MIN, fourth, "其余三人足够");

        assertThat(reviews.invitation(fourth).status()).isEqualTo(Invitation.Status.DROPPED);
        UUID third = company.invitation(id, "chen.jie");
        reviews.decline(by("chen.jie"), third, "没有合作");
        assertWrong("THREE_TO_FIVE_PEERS", () -> nominations.doWithout(MIN, third, "够了"));
    }

    @Test
    void aStandInOfAColleagueMayDeclineButNotSayWhatTheColleagueThinks() {
        company.invited(id, "li.na", "chen.jie", "sun.li");
        UUID seat = company.invitation(id, "li.na");
        PeerAnswer answer = new PeerAnswer(List.of(), null);

        assertRefused("PEER_REVIEW_IS_PERSONAL", () -> reviews.answer(by("zhao.lei"), seat, answer));
        assertRefused("PEER_REVIEW_IS_PERSONAL", () -> reviews.decline(WEI, seat, "代为谢绝"));
        assertRefused("PEER_REVIEW_IS_PERSONAL", () -> reviews.decline(MIN, seat, "代为谢绝"));
        reviews.decline(by("zhao.lei"), seat, "休假");

        assertThat(reviews.invitation(seat).status()).isEqualTo(Invitation.Status.DECLINED);
    }

    @Test
    void whoLeadsThePersonByNowDeclinesAlsoWhereSomebodyElseStillJudges() {
        company.invited(id, "li.na", "chen.jie", "sun.li");
        company.sql("update kaohe.assignment set manager = 'li.na' where employee = 'zhang.wei'");
        try {
            assertRefused("PEER_REVIEW_IS_PERSONAL", () -> company.answers(id, "li.na", null, 80, 80));
            reviews.decline(by("li.na"), company.invitation(id, "li.na"), "已是直接上级");
        } finally {
            company.sql("update kaohe.assignment set manager = 'wang.min' where employee = 'zhang.wei'");
        }
    }

    @Test
    void whoLeftTheTeamOfALeadAfterThePeriodIsAskedUpwardAndNotOnceMoreAsAColleague() {
        company.sql("update kaohe.assignment set manager = 'zhang.wei', valid_to = date '2026-10-09'"
                + " where employee = 'xu.fei'");
        company.sql("insert into kaohe.assignment (employee, team, manager, valid_from)"
                + " values ('xu.fei', 'two', null, date '2026-10-10')");

        assertThat(nominations.search(WEI, id, ""))
                .extracting(Candidate::id)
                .isNotEmpty()
                .doesNotContain("xu.fei");

        company.sql("delete from kaohe.assignment where employee = 'xu.fei' and valid_from = date '2026-10-10'");
        company.sql("update kaohe.assignment set manager = 'wang.min', valid_to = null where employee = 'xu.fei'");
    }

    @Test
    void aColleagueWhoBecomesTheLineManagerDeclinesAndNamesAnother() {
        company.invited(id, "li.na", "chen.jie", "sun.li");
        UUID seat = company.invitation(id, "li.na");
        company.sql("update kaohe.appraisal set reviewer = 'li.na' where id = '" + id + "'");
        assertRefused("PEER_REVIEW_IS_PERSONAL", () -> company.answers(id, "li.na", null, 80, 80));

        reviews.decline(by("li.na"), seat, "现为直接上级");
        nominations.replace(by("li.na"), seat, "zhao.lei");

        assertThat(reviews.invitation(seat).reviewer()).isEqualTo("zhao.lei");
    }

    @Test
    void otherTeamsAreAskedTwoDimensionsMoreAndEachIsJudgedOnceOrLeftOut() {
        company.invited(id, "li.na", "chen.jie", "sun.li");

        assertWrong("PEER_DIMENSION_NOT_ASKED", () -> company.answers(id, "li.na", null, 80, 80, 80, 80));
        assertWrong("DIMENSION_MISSING", () -> company.answers(id, "sun.li", null, 80, 80));
        assertWrong("SCORE_OUT_OF_RANGE", () -> company.answers(id, "li.na", null, 80, 101));
        assertWrong("NOTHING_JUDGED", () -> company.answers(id, "li.na", "没有合作", null, null));
        company.answers(id, "sun.li", null, 80, null, 80, 80);

        assertRefused("WRONG_STATE", () -> company.answers(id, "sun.li", null, 80, null, 80, 80));
    }

    @Test
    void hrGivesTheSeatOfWhoStaysSilentToAnotherForAReason() {
        SilentPeers silent = company.get(SilentPeers.class);
        company.invited(id, "li.na", "chen.jie", "sun.li");
        company.answers(id, "li.na", null, 80, 80);
        assertThat(silent.of(HR, id))
                .extracting(SilentPeers.Seat::reviewer)
                .containsExactlyInAnyOrder("chen.jie", "sun.li");
        UUID seat = company.invitation(id, "chen.jie");
        assertRefused("ROLE_REQUIRED", () -> silent.replace(MIN, seat, "zhao.lei", "未答复"));
        assertRefused("OWN_APPRAISAL", () -> silent.replace(new Actor(WEI.id(), HR.roles()), seat, "zhao.lei", "未答复"));
        assertWrong("REQUIRED", () -> silent.replace(HR, seat, "zhao.lei", " "));
        assertWrong("NOT_A_PEER", () -> silent.replace(HR, seat, "wang.min", "未答复"));
        assertWrong(
                "NO_PEER_OF_ANOTHER_TEAM",
                () -> silent.replace(HR, company.invitation(id, "sun.li"), "zhao.lei", "未答复"));
        assertRefused("WRONG_STATE", () -> silent.replace(HR, company.invitation(id, "li.na"), "zhao.lei", "已答复"));

        silent.replace(HR, seat, "zhao.lei", "未答复");

        verify(company.get(PeerProcess.class)).reviewerReplaced(seat, "chen.jie", "zhao.lei");
        assertRefused(
                "PEER_REVIEW_IS_PERSONAL",
                () -> company.says(seat, "chen.jie", null, PeerDimension.COLLABORATION, 1, 1));
        company.answers(id, "zhao.lei", null, 80, 80);
        assertThat(silent.of(HR, id)).extracting(SilentPeers.Seat::reviewer).containsExactly("sun.li");
    }

    @Test
    void hrClosesAStageForAReasonAndNeverTheirOwn() {
        PeerStages stages = company.get(PeerStages.class);
        assertRefused("ROLE_REQUIRED", () -> stages.closeEarly(MIN, Stage.peers(id), "季度结束"));
        assertWrong("REQUIRED", () -> stages.closeEarly(HR, Stage.peers(id), " "));
        assertRefused(
                "OWN_APPRAISAL", () -> stages.closeEarly(new Actor(WEI.id(), HR.roles()), Stage.peers(id), "季度结束"));

        stages.closeEarly(HR, Stage.peers(id), "季度结束");

        verify(company.get(PeerProcess.class)).stageClosed(Stage.peers(id));
        assertThat(reasons("PEER_STAGE_CLOSED")).containsExactly("hr 季度结束");
        stages.close(Stage.peers(id));
        assertRefused("WRONG_STATE", () -> stages.closeEarly(HR, Stage.peers(id), "季度结束"));
        assertRefused("WRONG_STATE", () -> nominations.propose(WEI, id, THREE));
    }

    private List<String> reasons(String action) {
        return database.jdbc()
                .sql("select actor || ' ' || reason from kaohe.audit where action = ? and subject = ?")
                .params(action, "appraisal/" + id)
                .query(String.class)
                .list();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(code);
    }

    private static void assertWrong(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::code)
                                .contains(code));
    }
}
