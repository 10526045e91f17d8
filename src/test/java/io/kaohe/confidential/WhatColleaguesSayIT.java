package io.kaohe.confidential;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.process.peerreviewstage.PeerReviewStage;
import io.kaohe.process.upwardreviewstage.UpwardReviewStage;
import io.kaohe.testing.Colleague;
import io.kaohe.testing.Company;
import io.kaohe.testing.Round;
import io.kaohe.testing.WholeProduct;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody who takes part in a review can find out, by anything they can ask the product or the engine for, which
 * colleague said what: everything in their {@link Reach} is searched for what colleagues typed, and compared before and
 * after one more answer, the third that makes a group and the one after it.
 */
@WholeProduct
class WhatColleaguesSayIT {

    private static final List<String> OF_PEERS = List.of("COLLABORATION", "KNOWLEDGE_SHARING");
    private static final List<String> OF_OTHER_TEAMS =
            List.of("COLLABORATION", "KNOWLEDGE_SHARING", "REQUEST_CLARITY", "FEEDBACK_TIMELINESS");
    private static final List<String> OF_A_LEAD = List.of("CLEAR_GOALS", "SUPPORT", "FAIRNESS", "LISTENING");

    private static int companies;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    private final Canaries canaries = new Canaries();
    private final String name = "secret" + ++companies;

    private Company company;
    private Round round;

    @BeforeEach
    void aTeamIsAppraised() {
        company = Company.aCompany(product, name, """
                工号,姓名,邮箱,团队,直接上级,岗位,入职日期,奖金基数
                %1$s.top,总监,,%1$s部,,,2020-01-01,
                %1$s.min,主管敏,,%1$s组,%1$s.top,SEO,2020-01-01,
                %1$s.wei,员工伟,,%1$s组,%1$s.min,SEO,2020-01-01,
                %1$s.hua,同事华,,%1$s组,%1$s.min,,2020-01-01,
                %1$s.mei,同事梅,,%1$s二组,%1$s.min,,2020-01-01,
                %1$s.lan,同事兰,,%1$s二组,%1$s.top,,2020-01-01,
                %1$s.qin,同事琴,,%1$s二组,%1$s.top,,2020-01-01,
                %1$s.yun,同事云,,%1$s二组,%1$s.top,,2020-01-01,
                """.formatted(name));
        String month = YearMonth.now(ZoneId.of("Asia/Shanghai"))
                .minusMonths(20 + companies)
                .toString();
        round = Round.aMonthlyCycle(company, canaries, month, List.of(id("wei"), id("min")));
        round.completeCollecting();
        round.awaitLaunch(2);
    }

    @Test
    void oneMoreAnswerChangesNothingThatAnybodyElseReads() {
        peersAreAsked("hua", "mei", "lan", "qin", "yun");
        answers("hua", OF_PEERS);
        answers("mei", OF_OTHER_TEAMS);
        Map<String, Map<String, String>> before = Stream.of("wei", "min", "hua").collect(toMap(identity(), this::read));

        for (String another : List.of("lan", "qin")) {
            answers(another, OF_OTHER_TEAMS);

            before.forEach((reader, read) -> {
                assertThat(Reach.changed(read, read(reader)))
                        .as("%s after %s", reader, another)
                        .isEmpty();
                assertThat(said(read)).as(reader).isEmpty();
            });
        }
    }

    @Test
    void threeAnswersAreReadAsTextsAndAveragesWithoutAName() {
        peersAreAsked("hua", "mei", "lan");
        answers("hua", OF_PEERS);
        answers("mei", OF_OTHER_TEAMS);
        answers("lan", OF_OTHER_TEAMS);
        Round.Person wei = theResultIsPublished();

        for (String reader : List.of("wei", "min")) {
            Map<String, String> read = read(reader);
            String appraisal = read.get("/api/appraisals/" + wei.appraisal());
            assertThat(said(read)).containsOnly("what a colleague says").hasSize(3);
            assertThat(appraisal).doesNotContain("同事", id("hua"), id("mei"), id("lan"));
        }
        for (String reader : List.of("hua", "mei", "qin")) {
            assertThat(said(read(reader))).as(reader).isEmpty();
        }
    }

    @Test
    void twoAnswersAreNotReadByAnybody() {
        peersAreAsked("hua", "mei", "lan");
        answers("hua", OF_PEERS);
        answers("mei", OF_OTHER_TEAMS);
        close("CLOSE_PEER_REVIEW", round.of(id("wei")));
        theResultIsPublished();

        for (String reader : List.of("wei", "min", "hua", "mei", "lan", "qin", "top")) {
            assertThat(said(read(reader))).as(reader).isEmpty();
        }
    }

    @Test
    void whatATeamSaysIsReadByTheLeadsManagerNeitherByTheLeadNorByTheTeam() {
        Round.Person lead = round.of(id("min"));
        runtime.startProcessInstanceByKey(UpwardReviewStage.KEY, lead.appraisal());
        answer("wei", lead, OF_A_LEAD);
        Map<String, Map<String, String>> before = Stream.of("min", "top", "wei").collect(toMap(identity(), this::read));
        answer("hua", lead, OF_A_LEAD);
        before.forEach((reader, read) ->
                assertThat(Reach.changed(read, read(reader))).as(reader).isEmpty());
        answer("mei", lead, OF_A_LEAD);
        theResultIsPublished();

        assertThat(said(read("top"))).containsOnly("what a colleague says").hasSize(3);
        for (String reader : List.of("min", "wei", "hua", "mei", "lan")) {
            assertThat(said(read(reader))).as(reader).isEmpty();
        }
        assertThat(said(new EngineTables(jdbc).contents()))
                .as("the engine's tables")
                .isEmpty();
    }

    /** Which canaries of colleagues stand there; their fields. */
    private List<String> said(Map<String, String> read) {
        return canaries.in(read).keySet().stream()
                .map(found -> found.substring(0, found.indexOf(" = ")))
                .filter(field -> field.contains("colleague"))
                .toList();
    }

    private Map<String, String> read(String who) {
        return Reach.of(person(who), ids());
    }

    /** All that there is to ask for, also what only another person has. */
    private List<String> ids() {
        List<String> ids = new ArrayList<>(List.of(round.id().toString()));
        round.people().forEach(one -> ids.add(one.appraisal()));
        for (String theirs : List.of(
                "select id::text from kaohe.peer_invitation where reviewer like ? order by id",
                "select id_ from public.act_ru_task where assignee_ like ? order by id_",
                "select id_ from public.act_hi_taskinst where assignee_ like ? order by id_")) {
            ids.addAll(jdbc.sql(theirs).param(name + ".%").query(String.class).list());
        }
        return ids.stream().distinct().toList();
    }

    private void peersAreAsked(String... names) {
        Round.Person wei = round.of(id("wei"));
        runtime.startProcessInstanceByKey(PeerReviewStage.KEY, wei.appraisal());
        Map<String, ?> peers = Map.of("peers", Stream.of(names).map(this::id).toList());
        wei.task(wei.self(), "proposePeers").submit(peers);
        wei.task(wei.reviewer(), "approvePeers").submit(peers);
    }

    private void answers(String peer, List<String> dimensions) {
        answer(peer, round.of(id("wei")), dimensions);
    }

    private void answer(String peer, Round.Person about, List<String> dimensions) {
        List<Map<String, Object>> ratings = new ArrayList<>();
        for (String dimension : dimensions) {
            ratings.add(Map.of(
                    "dimension", dimension, "cannotJudge", false, "score", canaries.score("a colleague's score")));
        }
        about.task(person(peer), "peerReview")
                .submit(Map.of(
                        "decision", "REVIEW", "text", canaries.text("what a colleague says"), "ratings", ratings));
    }

    private void close(String stage, Round.Person about) {
        company.hr()
                .post(
                        "/api/appraisals/" + about.appraisal() + "/actions",
                        Map.of("action", stage, "reason", canaries.text("why HR closes")));
    }

    /** Of everybody. @return the person whom colleagues were asked about */
    private Round.Person theResultIsPublished() {
        for (Round.Person person : round.people()) {
            person.reviewsThemselves();
            person.isScored();
            person.missingActualsAreExcluded();
            person.talksAboutTheResult();
        }
        return round.of(id("wei"));
    }

    private Colleague person(String who) {
        return company.person(id(who));
    }

    private String id(String who) {
        return name + "." + who;
    }
}
