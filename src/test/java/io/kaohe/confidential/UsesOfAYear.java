package io.kaohe.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.testing.Colleague;
import io.kaohe.testing.Company;
import java.net.http.HttpResponse;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a year's result is used for, with a canary in every reason and figure. */
final class UsesOfAYear {

    private static final String LAST_YEAR =
            Integer.toString(Year.now(ZoneId.of("Asia/Shanghai")).getValue() - 1);
    private static final String THIS_YEAR =
            Integer.toString(Year.now(ZoneId.of("Asia/Shanghai")).getValue());

    private final Company company;
    private final Colleague person;
    private final Colleague manager;
    private final Canaries canaries;
    private final UUID cycle = UUID.randomUUID();
    private final UUID appraisal = UUID.randomUUID();

    private UsesOfAYear(Company company, Colleague person, Colleague manager, Canaries canaries) {
        this.company = company;
        this.person = person;
        this.manager = manager;
        this.canaries = canaries;
    }

    /** @param monthly a published appraisal that a year's is made of: the year itself is lived elsewhere */
    static void of(
            Company company, Colleague person, Colleague manager, String monthly, Canaries canaries, JdbcClient jdbc) {
        UsesOfAYear uses = new UsesOfAYear(company, person, manager, canaries);
        uses.excellentYear(jdbc, UUID.fromString(monthly));
        uses.promotionAndPay();
        uses.talentPool();
        uses.behaviourAward();
        uses.salesShare();
        uses.developmentResources();
    }

    private void excellentYear(JdbcClient jdbc, UUID monthly) {
        jdbc.sql("insert into kaohe.cycle (id, type, period, status, scope, data_due, opened_by)"
                        + " values (?, 'ANNUAL', '2001', 'CLOSED', '{}', now(), 'canary')")
                .param(cycle)
                .update();
        String columns = jdbc.sql("select string_agg(column_name, ', ') from information_schema.columns"
                        + " where table_schema = 'kaohe' and table_name = 'appraisal' and is_generated = 'NEVER'")
                .query(String.class)
                .single();
        jdbc.sql("insert into kaohe.appraisal (" + columns + ") select " + columns
                        + " from (select (jsonb_populate_record(a, jsonb_build_object('id', :id::text,"
                        + " 'cycle', :cycle::text, 'cycle_type', 'ANNUAL', 'period', '2001', 'process_instance', null,"
                        + " 'status', 'CONFIRMED'))).* from kaohe.appraisal a where id = :monthly) annual")
                .param("id", appraisal)
                .param("cycle", cycle)
                .param("monthly", monthly)
                .update();
        jdbc.sql("insert into kaohe.result select (jsonb_populate_record(r, jsonb_build_object('appraisal', :id::text,"
                        + " 'version', 1, 'follow_ups', '{TALENT_POOL,DEVELOPMENT_RESOURCES}'))).*"
                        + " from kaohe.result r where appraisal = :monthly order by version desc limit 1")
                .param("id", appraisal)
                .param("monthly", monthly)
                .update();
    }

    private void promotionAndPay() {
        String path = "/api/cycles/" + cycle + "/advancement/";
        manager.post(path + "proposals", statement("PROMOTION", null, "why a manager proposes a promotion"));
        company.hr()
                .post(path + "decisions", statement("PAY", canaries.number("pay change", "6.73"), "why HR decides"));
        assertThat(company.hr().ask("/api/cycles/" + cycle + "/advancement.csv").body())
                .contains("6.73");
    }

    private Map<String, Object> statement(String kind, @Nullable String percent, String why) {
        Map<String, Object> statement = new HashMap<>(
                Map.of("appraisal", appraisal, "kind", kind, "choice", "PROPOSED", "reason", canaries.text(why)));
        if (percent != null) {
            statement.put("percent", percent);
        }
        return statement;
    }

    private void talentPool() {
        JsonNode pool = company.hr()
                .post(
                        "/api/talent-pool/admissions",
                        Map.of(
                                "appraisal",
                                appraisal,
                                "choice",
                                "ADMIT",
                                "reason",
                                canaries.text("why somebody enters the talent pool")));
        for (JsonNode member : pool.path("members")) {
            company.hr()
                    .post(
                            "/api/talent-pool/members/" + member.path("id").asText() + "/reviews",
                            Map.of("choice", "END", "reason", canaries.text("why somebody leaves the talent pool")));
        }
    }

    /** The person's rate is the highest of three. */
    private void behaviourAward() {
        String month = LAST_YEAR + "-06";
        verified("actuals?period=" + month, "canary-rates.csv", """
                员工,指标,实际值,数据来源,分母
                %s,互动率,%s,小红书,%s
                canary.hua,互动率,%s,小红书,9000
                canary.mei,互动率,%s,小红书,9000
                """.formatted(
                        person.id(),
                        canaries.number("rate", "0.971317"),
                        canaries.number("sample", "91373"),
                        canaries.number("rate of another", "0.013177"),
                        canaries.number("rate of a third", "0.013179")));
        company.hr()
                .post(
                        "/api/awards",
                        Map.of(
                                "period",
                                month,
                                "employee",
                                person.id(),
                                "choice",
                                "GRANTED",
                                "amount",
                                canaries.number("award", "613.47"),
                                "reason",
                                canaries.text("why an award is granted")));
    }

    private void verified(String kindAndQuery, String fileName, String csv) {
        HttpResponse<String> answer = company.data().upload(kindAndQuery, fileName, csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String batch = Colleague.read(answer.body()).path("id").asText();
        company.hr().post("/api/imports/" + batch + "/verification", Map.of("decision", "VERIFY"));
    }

    private void salesShare() {
        verified("actuals?period=" + LAST_YEAR + "-05", "canary-sales.csv", """
                员工,指标,实际值,数据来源
                %s,成交额,%s,企业CRM
                """.formatted(
                        person.id(), canaries.number("won revenue", "731927.17")));
        company.hr()
                .post(
                        "/api/sales-shares",
                        Map.of(
                                "year",
                                LAST_YEAR,
                                "employee",
                                person.id(),
                                "choice",
                                "GRANTED",
                                "reason",
                                canaries.text("why a share is granted")));
        canaries.number("sales share", "7319.27");
    }

    private void developmentResources() {
        HttpResponse<String> answer = company.hr().upload("developmentOffers", "canary-offers.csv", """
                        编码,类型,名称,年度,费用,名额
                        CANARY-1,课程,金丝雀课程,%s,%s,1
                        """.formatted(
                        THIS_YEAR, canaries.number("cost of an offer", "1873.91")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        company.hr()
                .post(
                        "/api/development/budgets",
                        Map.of(
                                "year",
                                THIS_YEAR,
                                "amount",
                                canaries.number("budget", "98417.53"),
                                "reason",
                                canaries.text("why a budget")));
        answer = person.start(
                "developmentRequest",
                Map.of("offer", "CANARY-1", "reason", canaries.text("why somebody asks for a course")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        manager.task("supportDevelopment", "金丝雀课程").submit(Map.of("choice", "APPROVE"));
        company.hr()
                .task("grantDevelopment", "金丝雀课程")
                .submit(Map.of("choice", "DECLINE", "reason", canaries.text("why a course is not granted")));
    }
}
