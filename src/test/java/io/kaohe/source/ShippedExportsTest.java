package io.kaohe.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples that ship, in the formats of the tools. The figures come from the script that made the samples (Python,
 * kept out of the product): it added up what it wrote, with the definitions of the requirements, and never read a file
 * back.
 */
@DisplayName("S49: every adapter reads an export in its tool's format to the figures it was made of")
class ShippedExportsTest {

    private static final Path SAMPLES = Path.of("src/main/resources/demo/exports");

    static Stream<Arguments> samples() {
        return Stream.of(
                sample("baidu-tongji-sources.csv", "BAIDU_TONGJI_REPORT", """
                        pv=16970 sessions=8705 users=6903 bounce_rate=0.41095692
                        avg_stay_seconds=186.10166571 organic_share=0.54106835"""),
                sample("baidu-tongji-trend.json", "BAIDU_TONGJI_REPORT", """
                        pv=17393 sessions=8113 users=4821 bounce_rate=0.45305846
                        avg_stay_seconds=185.26291138"""),
                sample("ga4-traffic-acquisition.csv", "GA4_EXPORT", """
                        sessions=6614 engaged_sessions=3940 bounce_rate=0.40429392 organic_share=0.47172664
                        avg_stay_seconds=37.10001512"""),
                sample("ga4-exploration.csv", "GA4_EXPORT", """
                        sessions=2000 bounce_rate=0.335 organic_share=0.8 users=1511"""),
                sample("ua-acquisition.csv", "UA_EXPORT", """
                        sessions=3737 organic_share=0.67781643 bounce_rate=0.49710131
                        avg_stay_seconds=125.54749799"""),
                sample("search-console.zip", "SEARCH_CONSOLE_EXPORT", """
                        clicks=690 impressions=16489 ctr=0.04184608 avg_position=9.05384196
                        top10_keyword_share=0.75"""),
                sample("google-ads-campaigns.csv", "GOOGLE_ADS_REPORT", """
                        impressions=61153 clicks=2814 spend=8430.57 conversions=73
                        cost_per_conversion=115.48726027 ctr=0.04601573 roi=2.64519481"""),
                sample("meta-ads.csv", "META_ADS_EXPORT", """
                        impressions=13526 clicks=305 spend=557.02 conversions=26
                        cost_per_conversion=21.42384615 ctr=0.02254916"""),
                sample("baidu-sem.csv", "BAIDU_SEM_REPORT", """
                        impressions=19684 clicks=861 spend=4235.32 conversions=44 ctr=0.04374111"""),
                sample("ocean-engine.csv", "OCEAN_ENGINE_REPORT", """
                        impressions=145287 clicks=4156 spend=8711.4 conversions=79
                        cost_per_conversion=110.27088608 roi=2.93930826"""),
                sample("tmall-orders.csv", "TMALL_ORDERS", """
                        orders=24 paid_orders=22 gmv=12851.98 net_revenue=10008.42
                        payment_conversion=0.91666667 refund_rate=0.18181818"""),
                sample("crm-leads.csv", "CRM_LEADS", """
                        leads=40 leads_converted=4 lead_conversion_rate=0.125 seo_leads=9
                        response_within_24h=0.55 response_within_48h=0.45 qualified_leads=9
                        field_completeness=0.6"""),
                sample("crm-opportunities.csv", "CRM_OPPORTUNITIES", """
                        deals_won=7 win_rate=0.63636364 won_revenue=260000 opportunity_qualified_rate=0.55"""),
                sample("support-tickets.csv", "SUPPORT_TICKETS", """
                        tickets=30 response_within_24h=0.56666667 response_within_48h=0.76666667
                        complaint_resolution_rate=0.45454545 average_response_hours=16.36"""),
                sample("public-opinion.csv", "PUBLIC_OPINION_ITEMS", """
                        mentions=30 positive_voice_share=0.4 response_within_24h=1.0
                        negative_response_hours=1.8"""),
                sample("survey-answers.xlsx", "SURVEY_ANSWERS", """
                        responses=25 customer_satisfaction=0.48 net_promoter_score=-0.08"""),
                sample("xiaohongshu-notes.xlsx", "XIAOHONGSHU_NOTES", """
                        exposure=48263 views=10854 interactions=807 interaction_rate=0.07435047
                        follower_gain=48 comment_share_rate=0.00455836
                        video_interaction_rate=0.00358211 image_text_interaction_rate=0.00622407"""),
                sample("douyin-works.xlsx", "DOUYIN_WORKS", """
                        views=279380 interactions=5952 interaction_rate=0.02130432 follower_gain=275
                        completion_rate=0.30407962"""),
                sample("wechat-followers.xls", "WECHAT_MP_EXPORT", """
                        follower_gain=1871 net_followers=1285 followers=13285
                        follower_growth_rate=0.10708333"""),
                sample("wechat-tendency.xls", "WECHAT_MP_EXPORT", """
                        views=3344 shares=309 content_output=4"""));
    }

    private static Arguments sample(String file, String adapter, String expected) {
        return Arguments.of(file, adapter, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aSampleGivesTheFiguresItWasMadeOf(String file, String adapter, String expected) {
        SourceReading reading = Readings.of(SAMPLES.resolve(file));

        assertThat(Readings.adapter(reading)).isEqualTo(adapter);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.taken()).isEqualTo(reading.rows()).isPositive();
        Map<String, String> wanted = Readings.figures(expected);
        assertThat(Readings.measures(reading, wanted.keySet())).isEqualTo(wanted);
    }

    static Stream<Arguments> peoplesFigures() {
        return Stream.of(
                of("crm-leads.csv", "钱多多", "lead_field_completeness", "0.64", 10, 0),
                of("crm-leads.csv", "赵磊", "lead_field_completeness", "0.5647058824", 17, 0),
                of("crm-leads.csv", "zhao.lei", "lead_first_touch_rate", "0.3076923077", 13, 9),
                of("crm-leads.csv", "赵磊", "lead_feedback_rate", "0.2941176471", 17, 12),
                of("crm-opportunities.csv", "赵磊", "opportunity_rate", "0.55", 20, 0),
                of("support-tickets.csv", "何静", "collaboration_response_rate", "0.5666666667", 30, 13));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("peoplesFigures")
    @DisplayName(
            "S80, S85, S96, S149, R27: what the rows of a person come to, what it weighs, and how many came too late")
    void aPersonsRowsComeToAFigure(
            String file, String person, String indicator, BigDecimal value, int weight, int breaches) {
        assertThat(Readings.of(SAMPLES.resolve(file)).people())
                .filteredOn(figure ->
                        figure.employee().equals(person) && figure.indicator().equals(indicator))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualByComparingTo(value);
                    assertThat(figure.weight()).isEqualByComparingTo(BigDecimal.valueOf(weight));
                    assertThat(figure.breaches()).hasSize(breaches);
                });
    }

    @Test
    @DisplayName("S94: a sale counts in the month that brought it, and what high-value customers brought counts apart")
    void aSaleIsOfTheMonthInWhichItWasWon() {
        SourceReading reading = Readings.of(
                "商机编号,负责人,商机阶段,创建时间,成交日期,商机金额,客户等级",
                "1,a,赢单,2026/9/1,2026/10/2,500,高价值",
                "2,a,赢单,2026/9/2,2026/9/20,300,普通",
                "3,a,输单,2026/9/3,2026/9/21,900,高价值",
                "4,a,报价,2026/9/4,,700,高价值");
        assertThat(reading.people())
                .filteredOn(figure -> figure.indicator().endsWith("_revenue"))
                .extracting(figure -> figure.indicator() + " " + figure.period() + " "
                        + figure.value().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder(
                        "won_revenue 2026-09 300",
                        "high_value_revenue 2026-09 0",
                        "won_revenue 2026-10 500",
                        "high_value_revenue 2026-10 500");
    }

    @Test
    @DisplayName("R27: what a CRM says no to is not confirmed; an opportunity counts in the month that brought it")
    void anOpportunityQualifiesByWhatIsConfirmed() {
        SourceReading reading = Readings.of(
                "商机编号,负责人,商机阶段,创建时间,成交日期,商机金额,预算,决策权,需求,时间线",
                "1,a,赢单,2026/9/1,2026/10/2,5,是,是,是,否",
                "2,a,报价,2026/9/2,,5,是,是,否,否",
                "3,a,报价,2026/10/3,,5,是,是,是,是");

        assertThat(reading.people())
                .filteredOn(figure -> figure.indicator().equals("opportunity_rate"))
                .extracting(
                        SourceReading.PersonFigure::period,
                        figure -> figure.value().toPlainString())
                .containsExactly(tuple(YearMonth.of(2026, 9), "0.5"), tuple(YearMonth.of(2026, 10), "1"));
    }

    @Test
    @DisplayName("S49: visitors of several days are no sum; without the tool's own total there is no figure")
    void visitorsAreNotAddedUp() {
        SourceReading reading = Readings.of(SAMPLES.resolve("ga4-traffic-acquisition.csv"));

        assertThat(reading.measures()).extracting(SourceReading.Figure::code).doesNotContain("users");
        assertThat(reading.findings())
                .extracting(SourceReading.Finding::code, SourceReading.Finding::column)
                .contains(tuple("MEASURE_NOT_ADDITIVE", "users"));
    }

    @Test
    void theZipOfSearchConsoleIsOnePeriodFromItsChartAndKeywordsFromItsQueries() {
        SourceReading reading = Readings.of(SAMPLES.resolve("search-console.zip"));

        assertThat(reading.measures())
                .filteredOn(figure -> List.of("clicks", "top10_keyword_share").contains(figure.code()))
                .extracting(SourceReading.Figure::table)
                .containsExactly("图表.csv: 日期, 点击次数", "查询数.csv: 热门查询, 点击次数");
    }

    @Test
    void readsAreNotCalledViews() {
        SourceReading wechat = Readings.of(SAMPLES.resolve("wechat-tendency.xls"));

        assertThat(requireNonNull(wechat.adapter()).called("views"))
                .isEqualTo(new SourceReading.Called("阅读次数", "Reads"));
    }

    @Test
    void daysOfTwoMonthsAreNoMonthToChoose() {
        assertThat(Readings.of(
                                "# Start date: 20260915",
                                "# End date: 20261014",
                                "Session default channel group,Sessions",
                                "Organic Search,3")
                        .findings())
                .contains(finding(
                        "PERIOD_OF_MONTHS", "Session default channel group, Sessions", "2026-09-15", "2026-10-14"));
    }

    @Test
    void whoeverUploadsTheWrongTableIsToldTheRightOne() {
        assertThat(Readings.of("日期,点击次数,展示,点击率,排名", "2026-10-01,1,10,10%,3").findings())
                .contains(finding("PEOPLE_IN_OTHER_TABLES", List.of("Top queries / Query / 热门查询 / 查询")));
    }

    private static SourceReading.Finding finding(String code, Object... args) {
        return new SourceReading.Finding(0, "", "", code, List.of(args));
    }
}
