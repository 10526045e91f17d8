package io.kaohe.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A name that is kept in both languages is told in the reader's")
class BilingualTest {

    @ParameterizedTest
    @CsvSource({
        "自评 Self-review · 张伟 · 2026-10, 自评 · 张伟 · 2026年10月, Self-review · 张伟 · October 2026",
        "绩效校准 Calibrate · 2026, 绩效校准 · 2026年, Calibrate · 2026",
        "评价同事 Review colleague · 李娜 · 2026-Q4, 评价同事 · 李娜 · 2026年第4季度, Review colleague · 李娜 · Q4 2026",
        "复评自评 Self-review of plan · 陈洁, 复评自评 · 陈洁, Self-review of plan · 陈洁",
        "我的任务 My tasks, 我的任务, My tasks",
        "人力资源 HR, 人力资源, HR"
    })
    void eachReaderGetsOne(String name, String chinese, String english) {
        assertThat(Bilingual.in(Locale.SIMPLIFIED_CHINESE, name)).isEqualTo(chinese);
        assertThat(Bilingual.in(Locale.UK, name)).isEqualTo(english);
        assertThat(Bilingual.in(Locale.FRENCH, name)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "自评", "Self-review", "张伟 · 2026-10-01", "Review 复评", "2026-13", "submission", " · "})
    void whatIsNoSuchNameStaysAsItIs(String text) {
        assertThat(Bilingual.in(Locale.CHINESE, text)).isEqualTo(text);
        assertThat(Bilingual.in(Locale.ENGLISH, text)).isEqualTo(text);
    }

    @Test
    void whatPeopleNameMayHaveSpacesAndAFileMayBeCalledAnything() {
        String figure =
                "裁定数据来源 Choose source · 张伟 · 2026-10 · " + Bilingual.both("Core Web Vitals 达标率", "Core Web Vitals");
        assertThat(Bilingual.in(Locale.CHINESE, figure)).isEqualTo("裁定数据来源 · 张伟 · 2026年10月 · Core Web Vitals 达标率");
        assertThat(Bilingual.in(Locale.ENGLISH, figure))
                .isEqualTo("Choose source · 张伟 · October 2026 · Core Web Vitals");
        assertThat(Bilingual.both("SEM", "SEM")).isEqualTo("SEM");
        assertThat(Bilingual.in(Locale.ENGLISH, "核验数据 Verify figures · 十月 leads.csv"))
                .isEqualTo("Verify figures · 十月 leads.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 自评 Self-review · 张伟 · 2026-10",
        "zh, 绩效校准 Calibrate · 2026",
        "en, 评价同事 Review colleague · 李娜 · 2026-Q4",
        "en, 自评 Self-review · 张伟 · 2026-10"
    })
    void aNameIsFoundAsItIsRead(String language, String name) {
        Locale reader = Locale.forLanguageTag(language);
        assertThat(name).matches(like(Bilingual.pattern(reader, "%" + Bilingual.in(reader, name) + "%")));
    }

    @Test
    void aPartOfANameIsFoundToo() {
        assertThat(Bilingual.pattern(Locale.CHINESE, "%张伟%")).isEqualTo("%张伟%");
        assertThat(Bilingual.pattern(Locale.CHINESE, "%2026年1月%")).isEqualTo("%2026-01%");
        assertThat(Bilingual.pattern(Locale.ENGLISH, "%2026%")).isEqualTo("%2026%");
        assertThat(Bilingual.pattern(Locale.ENGLISH, "%2026-10%")).isEqualTo("%2026-10%");
    }

    private static String like(String pattern) {
        return pattern.replace("%", ".*");
    }
}
