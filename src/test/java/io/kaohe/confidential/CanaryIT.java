package io.kaohe.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.process.peerreviewstage.PeerReviewStage;
import io.kaohe.shared.Bilingual;
import io.kaohe.testing.Colleague;
import io.kaohe.testing.Company;
import io.kaohe.testing.Round;
import io.kaohe.testing.WholeProduct;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole cycle with an unmistakable value in every confidential field, refused and failing submissions included: the
 * engine's tables and the log keep none of them (design §3, must 2 and 3).
 */
@WholeProduct
class CanaryIT {

    /** No other test opens a cycle for this month. */
    private static final String PERIOD =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(7).toString();

    private static final String WEI = "canary.wei";
    private static final String JIE = "canary.jie";
    private static final Pattern COMPUTED = Pattern.compile("\\d{2,}\\.\\d*[1-9]");

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    private final Canaries canaries = new Canaries();

    @Test
    void nothingConfidentialOfAWholeCycleReachesTheEnginesTablesOrTheLog() {
        try (LogWatch log = new LogWatch()) {
            Company company = Company.aCompany(product, "canary", employees());
            importTargets(company);
            Round round = Round.aMonthlyCycle(company, canaries, PERIOD, List.of(WEI, JIE));
            customersAnswer(company);
            rejectedActuals(company);
            round.collect("canary-figures.csv", actuals());
            round.collect("canary-second-source.csv", secondSource());
            round.completeCollecting();
            round.awaitLaunch(2);
            refusedSubmission(round.of(WEI));
            failingSubmission(round.of(WEI));
            colleaguesAreAsked(company, round.of(WEI));
            for (Round.Person person : round.people()) {
                person.reviewsThemselves();
                person.isScored();
            }
            round.of(WEI).missingActualsAreExcluded();
            sourceIsChosen(company);
            objectionAndNewRating(round.of(WEI));
            round.of(JIE).talksAboutTheResult();
            round.of(JIE).confirms();
            round.of(WEI).confirms();
            bonusList(company, round);
            round.of(JIE).talksAboutImprovement();
            appeal(company, round, round.of(WEI));
            round.people().forEach(person -> readBack(company, person));
            Round.Person wei = round.of(WEI);
            UsesOfAYear.of(company, wei.self(), wei.reviewer(), wei.appraisal(), canaries, jdbc);

            assertThat(sealedAnswers()).isEqualTo(3);
            assertThat(canaries.count()).isGreaterThan(60);
            assertThat(canaries.in(new EngineTables(jdbc).contents())).isEmpty();
            assertThat(canaries.in(log.contents())).isEmpty();
        }
    }

    @Test
    void aCanaryInAVariableOrInTheLogWouldBeFound() {
        try (LogWatch log = new LogWatch()) {
            Company company = Company.aCompany(product, "cage", """
                    工号,姓名,邮箱,团队,直接上级,岗位,入职日期,奖金基数
                    cage.bird,笼中鸟,,笼,,,2020-01-01,
                    """);
            String period = YearMonth.parse(PERIOD).minusMonths(1).toString();
            Round round = Round.aMonthlyCycle(company, canaries, period, List.of("cage.bird"));
            String instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(round.id().toString())
                    .rootProcessInstances()
                    .singleResult()
                    .getId();

            runtime.setVariable(instance, "text", canaries.text("a text"));
            runtime.setVariable(instance, "bytes", canaries.text("bytes").getBytes());
            runtime.setVariable(instance, "number", canaries.score("a number").doubleValue());
            LoggerFactory.getLogger(CanaryIT.class).info("a rating: {}", canaries.score("a logged number"));

            assertThat(canaries.in(new EngineTables(jdbc).contents()).keySet())
                    .extracting(found -> found.substring(0, found.indexOf(" = ")))
                    .containsExactlyInAnyOrder("a text", "bytes", "a number");
            assertThat(canaries.in(log.contents())).hasSize(1);
            runtime.removeVariables(instance, List.of("text", "bytes", "number"));
        }
    }

    private String employees() {
        return """
                工号,姓名,邮箱,团队,直接上级,岗位,入职日期,奖金基数
                canary.min,金丝雀敏,,金丝雀组,,,2020-01-01,
                canary.wei,金丝雀伟,,金丝雀组,canary.min,SEO,2020-01-01,%s
                canary.jie,金丝雀洁,,金丝雀组,canary.min,CONTENT,2020-01-01,%s
                canary.hua,金丝雀华,,金丝雀二组,,,2020-01-01,
                canary.mei,金丝雀梅,,金丝雀二组,,,2020-01-01,
                canary.lan,金丝雀兰,,金丝雀二组,,,2020-01-01,
                canary.qin,金丝雀琴,,金丝雀二组,,,2020-01-01,
                """.formatted(
                        canaries.number("bonus base", "6173.29"), canaries.number("bonus base of another", "5819.43"));
    }

    private void importTargets(Company company) {
        HttpResponse<String> answer = company.hr()
                .upload("targets?period=" + PERIOD, "canary-targets.csv", """
                        员工,指标,目标值
                        canary.wei,自然搜索流量占比,%s
                        canary.wei,SEO引流线索量,%s
                        canary.jie,内容产出量,%s
                        """.formatted(
                                canaries.number("target", "0.407319"),
                                canaries.number("target of leads", "61347"),
                                canaries.number("target of another", "93127")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** One figure of each person is missing; the second person stays below 80 %. */
    private String actuals() {
        return """
                员工,指标,实际值,数据来源
                canary.wei,自然搜索流量占比,%s,百度统计
                canary.wei,SEO引流线索量,%s,企业CRM
                canary.jie,内容产出量,%s,内容管理后台
                canary.jie,平均停留时长,%s,百度统计
                canary.jie,内容转化率,%s,谷歌分析
                """.formatted(
                        canaries.number("actual", "0.438217"),
                        canaries.number("actual of leads", "60119"),
                        canaries.number("actual of another", "41239"),
                        canaries.number("actual minutes", "1.0937"),
                        canaries.number("actual conversion", "0.013719"));
    }

    private String secondSource() {
        return """
                员工,指标,实际值,数据来源
                canary.wei,自然搜索流量占比,%s,谷歌分析
                """.formatted(canaries.number("actual of a second source", "0.317293"));
    }

    /** Five survey answers, enough to count, and a finding from a recorded call. */
    private void customersAnswer(Company company) {
        String question = canaries.text("what a customer is asked");
        StringBuilder csv = new StringBuilder("日期,题目,得分,分值范围,次数,发现,受访群体,员工\n");
        for (int answer = 0; answer < 5; answer++) {
            csv.append("%s-1%d,%s,%s,1~100,,,%s,canary.wei\n"
                    .formatted(
                            PERIOD,
                            answer,
                            question,
                            canaries.score("a customer's score"),
                            canaries.text("who a customer is")));
        }
        csv.append("%s-20,%s,,,3,%s,,canary.wei\n"
                .formatted(PERIOD, canaries.text("code of a finding"), canaries.text("what was heard in a call")));
        HttpResponse<String> answer = company.data().upload("customers", "canary-customers.csv", csv.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        company.hr().task("verifyImport", "canary-customers.csv").submit(Map.of("decision", "VERIFY"));
    }

    private void sourceIsChosen(Company company) {
        company.data()
                .task("chooseSource", "金丝雀伟 · " + PERIOD + " · " + Bilingual.both("自然搜索流量占比", "Organic search share"))
                .submit(Map.of("choice", "OTHER", "reason", canaries.text("why a source counts")));
    }

    private void rejectedActuals(Company company) {
        HttpResponse<String> answer = company.data()
                .upload("actuals?period=" + PERIOD, "canary-rejected.csv", """
                        员工,指标,实际值,数据来源
                        canary.wei,自然搜索流量占比,%s,百度统计
                        """.formatted(
                                canaries.text("a rejected cell")));
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    private void refusedSubmission(Round.Person person) {
        Colleague.Task task = person.task(person.self(), "selfReview");
        Map<String, Object> incomplete = new HashMap<>(person.selfReview());
        incomplete.put("ratings", List.of());
        task.keepDraft(person.selfReview());

        assertThat(task.trySubmit(incomplete).statusCode()).isEqualTo(422);
    }

    /** The database complains with the very value. */
    private void failingSubmission(Round.Person person) {
        jdbc.sql("create function kaohe.complain() returns trigger language plpgsql as $$"
                        + " begin raise exception 'no room for %', new; end $$")
                .update();
        jdbc.sql("create trigger complaint before insert on kaohe.self_review"
                        + " for each row execute function kaohe.complain()")
                .update();
        try {
            HttpResponse<String> answer =
                    person.task(person.self(), "selfReview").trySubmit(person.selfReview());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(canaries.in(Map.of("the answer", answer.body()))).isEmpty();
        } finally {
            jdbc.sql("drop function kaohe.complain() cascade").update();
        }
    }

    /** One declines, three of the two teams answer; the stage closes while the appraisal goes on. */
    private void colleaguesAreAsked(Company company, Round.Person person) {
        runtime.startProcessInstanceByKey(PeerReviewStage.KEY, person.appraisal());
        List<String> peers = List.of(JIE, "canary.hua", "canary.mei");
        person.task(person.self(), "proposePeers").submit(Map.of("peers", peers));
        person.task(person.reviewer(), "approvePeers").submit(Map.of("peers", peers));
        person.task(company.person("canary.mei"), "peerReview")
                .submit(Map.of("decision", "DECLINE", "reason", canaries.text("why a colleague declines")));
        person.task(person.reviewer(), "replacePeer").submit(Map.of("decision", "REPLACE", "reviewer", "canary.lan"));
        answer(company.person(JIE), person, List.of("COLLABORATION", "KNOWLEDGE_SHARING"));
        for (String other : List.of("canary.hua", "canary.lan")) {
            answer(
                    company.person(other),
                    person,
                    List.of("COLLABORATION", "KNOWLEDGE_SHARING", "REQUEST_CLARITY", "FEEDBACK_TIMELINESS"));
        }
    }

    private void answer(Colleague peer, Round.Person person, List<String> dimensions) {
        Colleague.Task task = person.task(peer, "peerReview");
        Map<String, ?> view = Map.of(
                "decision", "REVIEW",
                "text", canaries.text("what a colleague says"),
                "ratings",
                        dimensions.stream()
                                .map(dimension -> Map.of(
                                        "dimension",
                                        dimension,
                                        "cannotJudge",
                                        false,
                                        "score",
                                        canaries.score("a colleague's " + dimension)))
                                .toList());
        assertThat(task.tryDraft(view).statusCode())
                .as("the server keeps no draft of it")
                .isEqualTo(409);
        task.submit(view);
    }

    private static void objectionAndNewRating(Round.Person person) {
        person.talksAboutTheResult();
        person.objects();
        person.objectionIsDecided("RERATE");
        person.isScored();
        person.talksAboutTheResult();
    }

    private void bonusList(Company company, Round round) {
        Colleague.Task task = round.bonusListTask();
        JsonNode list = task.data();
        list.path("rows").forEach(row -> computed("bonus", row.path("bonus")));
        computed("bonus total", list.path("total"));
        task.submit(Map.of("decision", "RETURN", "reason", canaries.text("bonus list returned")));
        round.approveBonusList();
        assertThat(company.hr().get("/api/cycles/" + round.id()).path("status").asText())
                .isEqualTo("CLOSED");
    }

    /** Somebody who had no part in it finds a figure wrong and rates anew; what follows is corrected. */
    private void appeal(Company company, Round round, Round.Person person) {
        HttpResponse<String> raised = person.self()
                .start(
                        "appeal",
                        Map.of(
                                "id", person.appraisal(),
                                "reason", canaries.text("why a person appeals"),
                                "byMachine", true,
                                "disputed", List.of(disputed("LINE", "seo_leads"), disputed("RATING", "EXECUTION"))));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(200);
        person.task(company.hr(), "assignAppealReviewer").submit(Map.of("reviewer", "canary.qin"));
        Colleague.Task review = person.task(company.person("canary.qin"), "reviewAppeal");
        Map<String, ?> findings = Map.of("judgements", List.of(wrongFigure(), newRating()));
        review.keepDraft(findings);
        review.submit(findings);
        round.collect("canary-corrected.csv", """
                员工,指标,实际值,数据来源
                canary.wei,SEO引流线索量,%s,企业CRM
                """.formatted(canaries.number("corrected actual", "61931")));
        person.task(company.data(), "correctFigures")
                .submit(Map.of("decision", "CORRECTED", "note", canaries.text("what was corrected")));
        if (person.waitsFor(company.hr(), "approveCorrection")) {
            Colleague.Task approval = person.task(company.hr(), "approveCorrection");
            computed("difference", approval.data().path("difference"));
            approval.submit(Map.of());
        }
        JsonNode appeal = company.hr().get("/api/appraisals/" + person.appraisal() + "/appeal");
        assertThat(appeal.path("status").asText()).isEqualTo("DECIDED");
        computed("composite after the appeal", appeal.path("after").path("composite"));
    }

    private Map<String, ?> disputed(String kind, String code) {
        return Map.of("kind", kind, "code", code, "wrong", canaries.text("what is wrong with " + code));
    }

    private Map<String, ?> wrongFigure() {
        return Map.of(
                "kind", "LINE",
                "code", "seo_leads",
                "decision", "CORRECT",
                "answer", canaries.text("what a reviewer asks to look up"));
    }

    private Map<String, ?> newRating() {
        return Map.of(
                "kind",
                "RATING",
                "code",
                "EXECUTION",
                "decision",
                "RERATE",
                "answer",
                canaries.text("why a reviewer rates anew"),
                "score",
                canaries.score("a reviewer's rating"),
                "cases",
                List.of(Map.of(
                        "situation", canaries.text("appeal.situation"),
                        "action", canaries.text("appeal.action"),
                        "result", canaries.text("appeal.result"),
                        "moved", canaries.text("appeal.moved") + " +30 %")));
    }

    /** Reading, printing and what was computed leave nothing either. */
    private void readBack(Company company, Round.Person person) {
        String path = "/api/appraisals/" + person.appraisal();
        JsonNode read = company.hr().get(path);
        JsonNode result = read.path("result");
        for (String figure : List.of("completionRate", "qualitativeScore", "composite", "performanceIndex")) {
            computed(figure, result.path(figure));
        }
        read.path("peers").path("averages").forEach(average -> computed("average", average.path("score")));
        company.hr().post(path + "/peer-authors", Map.of("reason", canaries.text("why HR looks")));
        assertThat(person.self().ask(path + "/report.pdf?lang=zh").statusCode()).isEqualTo(200);
    }

    private int sealedAnswers() {
        return jdbc.sql("select count(*) from kaohe.peer_answer a join kaohe.peer_invitation i on i.id = a.invitation"
                        + " where i.reviewer like 'canary.%'")
                .query(Integer.class)
                .single();
    }

    /** A round number may stand anywhere. */
    private void computed(String field, JsonNode value) {
        if (COMPUTED.matcher(value.asText()).matches()) {
            canaries.number("computed " + field, value.asText());
        }
    }
}
