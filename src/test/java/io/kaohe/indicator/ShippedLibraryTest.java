package io.kaohe.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.indicator.Finding.Severity;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Method;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private final ShippedLibrary shipped = features.get(ShippedLibrary.class);

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
        "seo_leads, 60, assumption"
    })
    void targetsSayWhereTheyComeFrom(String code, BigDecimal target, String origin) {
        Indicator indicator = library.find(code).orElseThrow();

        assertThat(indicator.target()).isEqualByComparingTo(target);
        assertThat(indicator.targetOrigin()).isEqualTo(origin);
    }

    @Test
    void everyTargetSaysWhereItComesFrom() {
        assertThat(library.all())
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

        shipped.load();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatTheCompanyChangedStaysWhenTheProductStartsAgain() {
        database.jdbc()
                .sql("update kaohe.indicator set target = 99 where code = 'content_output'")
                .update();

        shipped.load();

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
