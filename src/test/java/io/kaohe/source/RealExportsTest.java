package io.kaohe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that the tools really produced; they carry no licence and are not part of the product, so the test is skipped
 * where they are not at hand. The figures were computed independently (their README: pandas and by hand).
 */
@DisplayName("S49, S50: files that tools really exported")
class RealExportsTest {

    private static final Path DATA = Stream.of(Path.of("../shared/data"), Path.of("/work/shared/data"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("absent"));

    @BeforeAll
    static void theFilesAreAtHand() {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "no real exports here");
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(textBlock = """
            ga4/LilyHeAsamiko_GA4/data-export.csv,              sessions,               6
            ga4/LilyHeAsamiko_GA4/data-export.csv,              organic_share,          0.166667
            ga4/LilyHeAsamiko_GA4/data-export.csv,              pv,                     15
            ga4/LilyHeAsamiko_GA4/data-export.csv,              event_count,            47
            ga4/uttamdangi_web-analitics/data-export 6.csv,     sessions,               10
            ga4/uttamdangi_web-analitics/data-export 6.csv,     avg_stay_seconds,       3.9
            ga4/uttamdangi_web-analitics/data-export 9.csv,     page_views,             15
            ga4/uttamdangi_web-analitics/data-export 9.csv,     session_starts,         10
            ua/Sobach_RCourse/g_analytics.csv,                  sessions,               54314
            gsc/X-GROK_zh/图表.csv,                              clicks,                 795
            gsc/X-GROK_zh/图表.csv,                              impressions,            23328
            gsc/X-GROK_zh/图表.csv,                              ctr,                    0.034079
            gsc/X-GROK_zh/图表.csv,                              avg_position,           5.7157
            gsc/X-GROK_zh/图表_GBK_CRLF.csv,                     avg_position,           5.7157
            gsc/X-GROK_zh/查询数.csv,                            clicks,                 303
            gsc/X-GROK_zh/查询数.csv,                            ctr,                    0.072942
            gsc/X-GROK_zh/网页.csv,                              clicks,                 803
            gsc/X-GROK_zh/网页.csv,                              impressions,            23815
            ads/VishalMotling_campaign-performance-analyzer/Campaign report.csv, impressions,  46168
            ads/VishalMotling_campaign-performance-analyzer/Campaign report.csv, interactions, 22061
            ads/VishalMotling_campaign-performance-analyzer/Campaign report.csv, interaction_rate, 0.477842
            ads/VishalMotling_campaign-performance-analyzer/Campaign report.csv, spend,        2565.93
            ads/VishalMotling_campaign-performance-analyzer/Campaign report.csv, conversions,  15
            ads/VishalMotling_campaign-performance-analyzer/Campaign report.csv, cost_per_conversion, 171.062
            ads/rakeshsarma_Little-Guy/KAG_conversion_data.csv, impressions,            213434828
            ads/rakeshsarma_Little-Guy/KAG_conversion_data.csv, clicks,                 38165
            ads/rakeshsarma_Little-Guy/KAG_conversion_data.csv, spend,                  58705.23
            ads/rakeshsarma_Little-Guy/KAG_conversion_data.csv, leads,                  3264
            ads/rakeshsarma_Little-Guy/KAG_conversion_data.csv, conversions,            1079
            ads/rakeshsarma_Little-Guy/KAG_conversion_data.csv, ctr,                    0.00017881
            ads/rakeshsarma_Little-Guy/KAG_conversion_data.csv, cost_per_conversion,    54.4071
            ads/rakeshsarma_Little-Guy/KAG_conversion_data.csv, lead_conversion_rate,   0.330576
            social/ryanmind_ai-brief-starter_xhs/笔记列表明细表.xlsx, exposure,             20171
            social/ryanmind_ai-brief-starter_xhs/笔记列表明细表.xlsx, views,                7519
            social/ryanmind_ai-brief-starter_xhs/笔记列表明细表.xlsx, interactions,         120
            social/ryanmind_ai-brief-starter_xhs/笔记列表明细表.xlsx, interaction_rate,     0.01596
            social/ryanmind_ai-brief-starter_xhs/笔记列表明细表.xlsx, follower_gain,        1
            crm/maven_kisaraF/sales_pipeline.csv,               deals_won,              4238
            crm/maven_kisaraF/sales_pipeline.csv,               win_rate,               0.631501
            crm/maven_kisaraF/sales_pipeline.csv,               won_revenue,            10005534
            crm/maven_kisaraF/sales_pipeline.csv,               average_cycle,          51.782
            baidu/baidu_tongji_trend_latest_a_masked.json,      sessions,               100
            baidu/baidu_tongji_trend_latest_a_masked.json,      pv,                     172
            baidu/baidu_tongji_trend_latest_a_masked.json,      avg_stay_seconds,       16.8367
            baidu/baidu_tongji_trend_latest_a_masked.json,      bounce_rate,            0.52
            """)
    void aRealFileGivesTheFigureComputedIndependently(String file, String measure, BigDecimal expected) {
        assertThat(measure(Readings.of(DATA.resolve(file)), measure))
                .isCloseTo(expected, within(expected.abs().movePointLeft(4)));
    }

    @Test
    void fifteenTablesOfOneFileAreTold_fourOfThemEmpty() {
        SourceReading reading = Readings.of(DATA.resolve("ga4/LilyHeAsamiko_GA4/data-export.csv"));

        assertThat(reading.tables())
                .extracting(SourceReading.Table::rows)
                .containsExactly(28, 28, 28, 0, 2, 3, 1, 1, 28, 6, 1, 5, 0, 0, 0);
        assertThat(reading.tables().get(0).from()).isEqualTo(LocalDate.of(2023, 4, 24));
        assertThat(reading.tables().get(0).to()).isEqualTo(LocalDate.of(2023, 5, 21));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 12"})
    void tablesWithoutRowsAreNoDataAndNoError(int file, int tables) {
        SourceReading reading = Readings.of(DATA.resolve("ga4/uttamdangi_web-analitics/data-export " + file + ".csv"));

        assertThat(Readings.adapter(reading)).isEqualTo("GA4_EXPORT");
        assertThat(reading.tables()).hasSize(tables).allMatch(table -> table.rows() == 0);
        assertThat(reading.measures()).isEmpty();
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.findings()).extracting(SourceReading.Finding::code).containsExactly("NO_DATA");
    }

    @Test
    void aMonthAskedForTakesItsOwnRowsOnly() {
        SourceReading reading = Readings.of(DATA.resolve("gsc/X-GROK_zh/图表.csv"), YearMonth.of(2026, 1));

        assertThat(measure(reading, "clicks")).isEqualByComparingTo("335");
        assertThat(measure(reading, "impressions")).isEqualByComparingTo("5213");
        assertThat(reading.findings())
                .extracting(SourceReading.Finding::code, SourceReading.Finding::args)
                .contains(tuple("ROWS_OUTSIDE_PERIOD", List.of(36)));
    }

    @Test
    void aCampaignGivesItsOwnFigures() {
        // campaign 916: 149.71 spent and 24 sales in the file, 6.2379 a sale
        SourceReading reading = Readings.of(DATA.resolve("ads/rakeshsarma_Little-Guy/KAG_conversion_data.csv"));

        assertThat(reading.people())
                .filteredOn(figure ->
                        figure.employee().equals("916") && figure.indicator().equals("ad_ctr"))
                .extracting(SourceReading.PersonFigure::period, SourceReading.PersonFigure::rows)
                .containsExactly(tuple(YearMonth.of(2023, 8), 54));
    }

    private static BigDecimal measure(SourceReading reading, String code) {
        return reading.measures().stream()
                .filter(figure -> figure.code().equals(code))
                .map(SourceReading.Figure::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + reading.measures()));
    }
}
