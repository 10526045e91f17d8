package io.kaohe.peerreview;

import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.ManagerScoring;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.appraisal.SelfReview;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.Scope;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Zhang Wei of team one, whom Wang Min leads, in a new cycle with an open stage. Li Na, Chen Jie and Zhao Lei are of
 * the same team; Sun Li, Wu Hao and Xu Fei of team two.
 */
class ReviewedColleague {

    static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    static final Actor HR = new Actor("hr", Set.of(Role.HR));
    static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMIN));

    private static final String PERIOD = "2026-09";

    private final AppraisedPeople people;

    ReviewedColleague(TestDatabase database) {
        people = new AppraisedPeople(database);
        sql("insert into kaohe.team values ('one', '一组'), ('two', '二组')");
        sql("update kaohe.assignment set team = 'one'");
        sql("update kaohe.assignment set team = 'two' where employee in ('sun.li', 'wu.hao', 'xu.fei')");
        people.measured(WEI.id(), PERIOD);
    }

    <T> T get(Class<T> type) {
        return people.get(type);
    }

    void sql(String statement) {
        people.jdbc().sql(statement).update();
    }

    /** Appraisals of a new cycle, by employee. */
    UUID cycle(String... employees) {
        sql("update kaohe.cycle set status = 'CANCELLED'");
        sql("update kaohe.appraisal set status = 'WITHDRAWN'");
        UUID cycle = get(Cycles.class)
                .open(HR, new CycleRequest(Period.of(PERIOD), new Scope(List.of(), List.of(employees)), false));
        get(Cycles.class).check(cycle);
        get(Launch.class).createAppraisals(cycle);
        return cycle;
    }

    UUID appraisal(UUID cycle, String employee) {
        return get(Appraisals.class).ofCycle(cycle).stream()
                .filter(appraisal -> appraisal.employee().equals(employee))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** An appraisal of Zhang Wei with an open stage. */
    UUID appraisal() {
        UUID id = appraisal(cycle(WEI.id()), WEI.id());
        get(PeerStages.class).open(id);
        return id;
    }

    void invited(UUID appraisal, String... peers) {
        Actor employee = new Actor(get(Appraisals.class).get(appraisal).employee(), Set.of(Role.EMPLOYEE));
        get(PeerNominations.class).propose(employee, appraisal, List.of(peers));
        get(PeerNominations.class).approve(MIN, appraisal, List.of(peers), null);
    }

    UUID invitation(UUID appraisal, String reviewer) {
        return invitation(Stage.peers(appraisal), reviewer);
    }

    UUID upwardInvitation(UUID appraisal, String reviewer) {
        return invitation(Stage.upward(appraisal), reviewer);
    }

    private UUID invitation(Stage stage, String reviewer) {
        return get(PeerReviews.class).invitations(stage).stream()
                .filter(invitation -> invitation.reviewer().equals(reviewer))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** @param scores in the order of the dimensions; null = cannot judge */
    void answers(UUID appraisal, String reviewer, @Nullable String text, @Nullable Integer... scores) {
        says(invitation(appraisal, reviewer), reviewer, text, PeerDimension.COLLABORATION, scores);
    }

    /** @param first the dimension that the first score is for; the others follow */
    void says(
            UUID invitation, String reviewer, @Nullable String text, PeerDimension first, @Nullable Integer... scores) {
        PeerDimension[] dimensions = PeerDimension.values();
        List<PeerAnswer.Rating> ratings = IntStream.range(0, scores.length)
                .mapToObj(i -> new PeerAnswer.Rating(dimensions[first.ordinal() + i], number(scores[i])))
                .toList();
        get(PeerReviews.class).answer(by(reviewer), invitation, new PeerAnswer(ratings, text));
    }

    void closed(UUID appraisal) {
        get(PeerStages.class).close(Stage.peers(appraisal));
    }

    /** Everybody else has rated, and the score is computed. */
    void scored(UUID appraisal) {
        selfReviewed(appraisal);
        managerScored(appraisal);
        get(Scorer.class).score(appraisal);
    }

    void managerScored(UUID appraisal) {
        get(Reviews.class)
                .submitManagerScoring(
                        MIN,
                        appraisal,
                        new ManagerScoring(
                                Arrays.stream(Dimension.values())
                                        .map(d -> new ManagerScoring.Rating(
                                                d,
                                                BigDecimal.valueOf(90),
                                                List.of(new ManagerScoring.WorkCase(null, "背景", "行动", "结果", "+30%"))))
                                        .toList(),
                                null));
    }

    void selfReviewed(UUID appraisal) {
        get(Reviews.class)
                .submitSelfReview(
                        WEI,
                        appraisal,
                        new SelfReview(
                                "达成",
                                "优化",
                                Arrays.stream(Dimension.values())
                                        .map(d -> new SelfReview.DimensionScore(d, BigDecimal.valueOf(80)))
                                        .toList()));
    }

    AppraisalView seenBy(Actor reader, UUID appraisal) {
        return get(AppraisalViews.class).of(reader, appraisal);
    }

    static Actor by(String employee) {
        return new Actor(employee, Set.of(Role.EMPLOYEE));
    }

    private static @Nullable BigDecimal number(@Nullable Integer score) {
        return score == null ? null : BigDecimal.valueOf(score);
    }
}
