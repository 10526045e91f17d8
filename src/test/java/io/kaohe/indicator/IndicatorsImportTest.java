package io.kaohe.indicator;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.indicator.Indicator.CrossCheck;
import io.kaohe.organization.Logins;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Role;
import io.kaohe.shared.Unit;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IndicatorsImportTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = new Features(
                    database, "io.kaohe.audit", "io.kaohe.imports", "io.kaohe.organization", "io.kaohe.indicator")
            .with(Logins.class, () -> mock(Logins.class));

    private final Uploads indicators = Uploads.of(features.get(Imports.class), HR, "indicators");
    private final Uploads sources = Uploads.of(features.get(Imports.class), HR, "sources");
    private final IndicatorLibrary library = features.get(IndicatorLibrary.class);

    @BeforeEach
    void onlyWhatShips() {
        for (String table : List.of("indicator", "source", "import_batch")) {
            database.jdbc().sql("delete from kaohe." + table).update();
        }
        features.get(LoadShippedLibrary.class).afterSingletonsInstantiated();
    }

    @Test
    void aCompanyAddsAnIndicatorInChinese() {
        Batch batch = indicators.upload(
                "编码,名称,英文名称,计算公式,英文公式,类别,点击阶段,单位,计分方式,方向,默认目标值,考核周期,汇总方式,分母,来源,核对来源,允许差异,联动指标",
                "live_stay,直播停留时长,Live stay,停留总时长 ÷ 观看人数,Time ÷ viewers,内容质量,点击后,分钟,达标,越高越好,5,季度、年度,加权平均,"
                        + "viewers,抖音,CRM,5%,site_conversion_rate");

        assertThat(rejections(batch)).isEmpty();
        Indicator added = library.find("live_stay").orElseThrow();
        assertThat(added.version()).isEqualTo(1);
        assertThat(added.definitionZh()).isEqualTo("停留总时长 ÷ 观看人数");
        assertThat(added.family()).isEqualTo(Family.CONTENT_QUALITY);
        assertThat(added.clickStage()).isEqualTo(ClickStage.POST_CLICK);
        assertThat(added.unit()).isEqualTo(Unit.MINUTES);
        assertThat(added.method()).isEqualTo(Method.THRESHOLD);
        assertThat(added.target()).isEqualByComparingTo("5");
        assertThat(added.targetOrigin()).isEqualTo("assumption");
        assertThat(added.cap()).isEqualByComparingTo("1.5");
        assertThat(added.dueIn()).containsExactlyInAnyOrder(CycleType.QUARTERLY, CycleType.ANNUAL);
        assertThat(added.aggregation()).isEqualTo(Aggregation.WEIGHTED_AVERAGE);
        assertThat(added.weightedBy()).isEqualTo("viewers");
        assertThat(added.source()).isEqualTo("SOCIAL_BACKEND");
        assertThat(added.crossCheck()).isEqualTo(new CrossCheck("CRM", new BigDecimal("0.05")));
        assertThat(added.pairs()).containsExactly("site_conversion_rate");
    }

    @Test
    @DisplayName("S73: a change is a new version, and what the row leaves empty stays")
    void aChangeIsANewVersion() {
        indicators.upload("code,target,cap", "bounce_rate,45%,", "ad_roi,,2");

        Indicator bounce = library.find("bounce_rate").orElseThrow();
        assertThat(bounce.version()).isEqualTo(2);
        assertThat(bounce.target()).isEqualByComparingTo("0.45");
        assertThat(bounce.targetOrigin()).isEqualTo("assumption");
        assertThat(bounce.direction()).isEqualTo(Direction.LOWER);
        assertThat(bounce.statements()).containsExactly("S25");
        assertThat(bounce.crossCheck()).isEqualTo(new CrossCheck("GA4", new BigDecimal("0.10")));
        Indicator roi = library.find("ad_roi").orElseThrow();
        assertThat(roi.cap()).isEqualByComparingTo("2");
        assertThat(roi.targetOrigin()).isEqualTo("S28");
    }

    @Test
    void theSameAgainIsNoNewVersion() {
        indicators.upload("code,target,cap", "bounce_rate,50.0%,1.5");

        assertThat(library.find("bounce_rate").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void whatNobodyCanGuessIsAskedFor() {
        Batch batch = indicators.upload("code,target", "new_one,5");

        assertThat(rejections(batch))
                .containsExactlyInAnyOrder(
                        "2 name_zh REQUIRED",
                        "2 name_en REQUIRED",
                        "2 formula_zh REQUIRED",
                        "2 formula_en REQUIRED",
                        "2 family REQUIRED",
                        "2 unit REQUIRED",
                        "2 source REQUIRED");
    }

    @Test
    void wrongCellsAreNamed() {
        Batch batch = indicators.upload(
                "code,family,unit,method,due_in,source,cross_source,tolerance,pairs,cap",
                "Bounce,,,,,,,,,",
                "bounce_rate,红色,,,,,,,,",
                "site_pv,,px,,,,,,,",
                "site_uv,,,magic,,,,,,",
                "orders,,,,每周,,,,,",
                "registrations,,,,,听说,,,,",
                "ad_roi,,,,,,ADS,,,",
                "exposure,,,,,,,,unheard_of,",
                "ad_ctr,,,,,,,,,-1");

        assertThat(rejections(batch))
                .containsExactlyInAnyOrder(
                        "2 code CODE_UNREADABLE",
                        "3 family FAMILY_UNKNOWN",
                        "4 unit UNIT_UNKNOWN",
                        "5 method METHOD_UNKNOWN",
                        "6 due_in CYCLE_TYPE_UNKNOWN",
                        "7 source SOURCE_UNREGISTERED",
                        "8 cross_source CROSS_SOURCE_IS_SOURCE",
                        "9 pairs INDICATOR_UNKNOWN",
                        "10 cap CAP_IMPOSSIBLE");
    }

    @Test
    void anAverageSaysByWhatItIsWeighted() {
        assertThat(rejections(indicators.upload("code,aggregation", "site_uv,WEIGHTED_AVERAGE")))
                .containsExactly("2 weighted_by REQUIRED");
    }

    @Test
    @DisplayName("R29: a company registers a source of its own, and no name means two sources")
    void aCompanyRegistersASource() {
        assertThat(rejections(sources.upload(
                        "编码,名称,英文名称,别名", "LIVE,直播后台,Live back end,\"抖音直播，视频号直播\"", "OTHER,别的,Other,百度统计")))
                .containsExactly("3 synonyms SOURCE_NAME_TAKEN");
        sources.upload("编码,名称,英文名称,别名", "LIVE,直播后台,Live back end,\"抖音直播，视频号直播\"");

        assertThat(features.get(Sources.class).all().stream().filter(source -> source.isCalled("视频号直播")))
                .extracting(Source::code)
                .containsExactly("LIVE");
    }
}
