package io.kaohe.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.indicator.Finding.Severity;
import io.kaohe.indicator.Indicator.CrossCheck;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedLibraryTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features =
            new Features(database, "io.kaohe.audit", "io.kaohe.organization", "io.kaohe.indicator");

    private final Scorecards scorecards = features.get(Scorecards.class);
    private final IndicatorLibrary library = features.get(IndicatorLibrary.class);
    private final Sources sources = features.get(Sources.class);
    private final LoadShippedLibrary start = features.get(LoadShippedLibrary.class);

    @ParameterizedTest(name = "S82–S85, R1: {0} has its source''s weights and one judged line up to 100")
    @CsvSource({
        "SEO, organic_share 30 top10_keyword_share 25 seo_leads 20 judged 25",
        "SOCIAL, follower_growth_rate 20 interaction_rate 30 community_retention 25 judged 25",
        "CONTENT, content_output 20 avg_stay_minutes 30 content_conversion_rate 30 judged 20",
        "SDR, lead_conversion_rate 40 opportunity_rate 30 lead_field_completeness 20 judged 10"
    })
    void standingCards(String role, String lines) {
        Scorecard card = scorecards.forRole(role, CycleType.MONTHLY).orElseThrow();

        assertThat(card.lines().stream()
                        .map(line -> line.code() + " " + line.weight().intValueExact())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(lines);
        assertThat(card.lines().stream().filter(line -> line.block() == Block.QUALITATIVE))
                .extracting(Line::method)
                .containsExactly(Method.JUDGED);
        assertThat(scorecards.lint(card)).isEmpty();
    }

    @Test
    @DisplayName(
            "S99–S101, R2: the OKR template is 30/40/30, picked by hand, and says why nothing on it is qualitative")
    void okrTemplate() {
        Scorecard card = scorecards.newest("SOCIAL_OKR");

        assertThat(card.role()).isNull();
        assertThat(card.lines())
                .extracting(line -> line.weight().intValueExact())
                .containsExactly(30, 40, 30);
        assertThat(scorecards.lint(card))
                .extracting(Finding::severity, Finding::code)
                .containsExactly(tuple(Severity.WARNING, "NO_QUALITATIVE_LINE"));
        assertThat(card.warningReason()).isNotBlank();
    }

    @Test
    @DisplayName("S99, R16: followers count from 50,000 to 60,000")
    void followersCountFromTheirBaseline() {
        Line followers = scorecards.newest("SOCIAL_OKR").lines().get(0);

        assertThat(followers.method()).isEqualTo(Method.INCREMENTAL);
        assertThat(followers.baseline()).isEqualByComparingTo("50000");
        assertThat(followers.target()).isEqualByComparingTo("60000");
    }

    @ParameterizedTest(name = "{0}: default target {1} comes from {2}")
    @CsvSource({
        "avg_stay_minutes, 3, S26", // R14
        "okr_interaction_rate, 0.03, S100",
        "interaction_rate, 0.03, S100", // R15
        "okr_campaign_roi, 5, S101", // R3: 1:5 is output 5 for input 1
        "okr_followers, 60000, S99",
        "seo_leads, 60, assumption",
        "bounce_rate, 0.50, S25",
        "ad_roi, 2, S28", // R3: 2:1 is output 2 for input 1
        "campaign_participation_rate, 0.30, S29",
        "fission_coefficient, 2, example", // S31, R10
        "originality_rate, 0.80, S32",
        "praise_rate, 0.70, S34",
        "brand_search_growth, 0.05, example", // S35, R10
        "collaboration_response_hours, 24, S36",
        "trainings_given, 1, S37",
        "negative_response_hours, 2, S39",
        "complaint_resolution_rate, 0.90, S40",
        "positive_voice_share, 0.60, S41",
        "ad_ctr, 0.02, example", // S71
        "content_share_rate, 0.05, example", // S81
        "materials_on_time_rate, 1, S148",
        "community_events, 1, S150",
        "marketing_roi, 4, example" // S153
    })
    void targetsSayWhereTheyComeFrom(String code, BigDecimal target, String origin) {
        Indicator indicator = library.find(code).orElseThrow();

        assertThat(indicator.target()).isEqualByComparingTo(target);
        assertThat(indicator.targetOrigin()).isEqualTo(origin);
    }

    @ParameterizedTest(name = "{2}: {0} serves the {1}")
    @CsvSource({
        "ONLINE_MARKETING, online-marketing specialist, S23–S41",
        "SEM, promotion posts, S74",
        "USER_OPERATION, user operation and private domain, S76",
        "CAMPAIGN, campaigns, S20",
        "DATA, data post, S116",
        "STRATEGY, strategy post, S123",
        "LEAD, managers, S78",
        "ECOMMERCE, e-commerce scene, S86",
        "BRAND, brand scene, S87"
    })
    void everyTemplateIsSoundAndStandsForARole(String code, String whom, String origin) {
        Scorecard card = scorecards.forRole(code, CycleType.MONTHLY).orElseThrow();

        assertThat(scorecards.lint(card)).isEmpty();
        assertThat(card.lines().stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("100.00");
        assertThat(card.origin()).isEqualTo(origin);
    }

    @Test
    @DisplayName("S69: the OKR quarter is for quarters, picked by hand")
    void okrQuarter() {
        Scorecard card = scorecards.newest("OKR_QUARTER");

        assertThat(card.role()).isNull();
        assertThat(card.cycleTypes()).containsExactly(CycleType.QUARTERLY);
        assertThat(scorecards.lint(card)).isEmpty();
    }

    @Test
    @DisplayName("S24–S41: the online-marketing specialist is measured by everything that the first document names")
    void onlineMarketingSpecialist() {
        Set<String> named = library.byCode().values().stream()
                .filter(indicator -> scorecards.newest("ONLINE_MARKETING").lines().stream()
                        .anyMatch(line -> indicator.code().equals(line.indicator())))
                .flatMap(indicator -> indicator.statements().stream())
                .collect(Collectors.toSet());

        assertThat(named)
                .containsAll(
                        IntStream.rangeClosed(24, 41).mapToObj(n -> "S" + n).toList());
    }

    @Test
    @DisplayName("R23: a measured qualitative line counts at most 100 %")
    void measuredQualitativeLines() {
        assertThat(scorecards.newest("ONLINE_MARKETING").lines())
                .filteredOn(line -> line.block() == Block.QUALITATIVE && line.indicator() != null)
                .hasSize(10)
                .allSatisfy(line -> assertThat(line.cap()).isNull());
    }

    @Test
    @DisplayName("S29, R9: a participation of 30 % is good; S28: an ROI of 2:1 meets the mark")
    void reachingATargetHasAName() {
        assertThat(library.byCode().get("campaign_participation_rate"))
                .extracting(Indicator::targetGrade)
                .isEqualTo("GOOD");
        assertThat(library.byCode().get("ad_roi"))
                .extracting(Indicator::targetGrade)
                .isEqualTo("MEETS");
    }

    @Test
    @DisplayName("R22, R9: bounce rate and hours to an answer are the better the lower they are")
    void lowerIsBetter() {
        assertThat(library.all().stream().filter(indicator -> indicator.direction() == Direction.LOWER))
                .extracting(Indicator::code)
                .containsExactly("bounce_rate", "cac", "collaboration_response_hours", "negative_response_hours");
    }

    @Test
    @DisplayName("R24, S47: what a month does not evaluate")
    void someIndicatorsWaitForTheQuarterOrTheYear() {
        assertThat(library.all().stream().filter(indicator -> !indicator.dueIn(CycleType.MONTHLY)))
                .extracting(Indicator::code)
                .contains("trainings_given", "ltv", "private_users");
        assertThat(library.find("ltv").orElseThrow().dueIn()).containsExactly(CycleType.ANNUAL);
    }

    @Test
    @DisplayName("R29: where an indicator has a second source it is another one, with a tolerance")
    void secondSources() {
        assertThat(library.all().stream().filter(indicator -> indicator.crossCheck() != null))
                .hasSizeGreaterThan(20)
                .allSatisfy(indicator -> {
                    CrossCheck crossCheck = Objects.requireNonNull(indicator.crossCheck());
                    assertThat(crossCheck.source()).as(indicator.code()).isNotEqualTo(indicator.source());
                    assertThat(crossCheck.tolerance()).isBetween(new BigDecimal("0.01"), new BigDecimal("0.10"));
                });
    }

    @Test
    @DisplayName(
            "S74–S78, S79, S95: every family is there; traffic says its click stage; visitors lead their conversion")
    void familiesStagesAndPairs() {
        assertThat(library.all()).extracting(Indicator::family).contains(Family.values());
        assertThat(library.all())
                .filteredOn(indicator -> indicator.family() == Family.TRAFFIC)
                .allSatisfy(indicator -> assertThat(indicator.clickStage()).isNotNull());
        assertThat(library.find("site_uv").orElseThrow().pairs()).contains("site_conversion_rate");
    }

    @Test
    @DisplayName("S16, S94: what only explains other figures, or only is shared, is due in no cycle and has no target")
    void someIndicatorsOnlyExplain() {
        assertThat(library.all().stream().filter(Indicator::explains))
                .extracting(Indicator::code, Indicator::target)
                .containsExactly(
                        tuple("high_value_revenue", null),
                        tuple("image_text_interaction_rate", null),
                        tuple("video_interaction_rate", null),
                        tuple("won_revenue", null));
    }

    @Test
    void everyTargetSaysWhereItComesFrom() {
        assertThat(library.all().stream().filter(indicator -> !indicator.explains()))
                .allSatisfy(indicator -> assertThat(indicator.targetOrigin())
                        .as(indicator.code())
                        .matches("S\\d+|assumption|example"));
    }

    @ParameterizedTest(name = "R29: a file may call the source {0}")
    @ValueSource(strings = {"BAIDU_TONGJI", "baidu_tongji", "百度统计", "Baidu Tongji"})
    void sourcesAreFoundByAnyName(String name) {
        assertThat(sources.all().stream().filter(source -> source.isCalled(name)))
                .extracting(Source::code)
                .containsExactly("BAIDU_TONGJI");
    }

    @Test
    void aSecondStartChangesNothing() {
        int before = rows();

        start.afterSingletonsInstantiated();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatTheCompanyChangedStaysWhenTheProductStartsAgain() {
        database.jdbc()
                .sql("update kaohe.indicator set target = 99 where code = 'content_output'")
                .update();

        start.afterSingletonsInstantiated();

        assertThat(Objects.requireNonNull(library.byCode().get("content_output"))
                        .target())
                .isEqualByComparingTo("99");
        database.jdbc()
                .sql("update kaohe.indicator set target = 20 where code = 'content_output'")
                .update();
    }

    private static int rows() {
        return Map.of("indicator", 0, "source", 0, "scorecard", 0, "scorecard_line", 0).keySet().stream()
                .mapToInt(table -> database.jdbc()
                        .sql("select count(*) from kaohe." + table)
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
