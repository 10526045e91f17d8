package io.kaohe.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        285.6884  | CNY      | ¥285.69
        60000     | CNY      | ¥60,000.00
        0.479876  | RATIO    | 47.99%
        38520     | COUNT    | 38,520
        3.14159   | MULTIPLE | 3.14
        0.0123456 | MULTIPLE | 0.012
        1.5       | HOURS    | 1.5 h
        """)
    @DisplayName("a figure is rounded for reading, on paper as on the screen")
    void measured(BigDecimal value, Unit unit, String printed) {
        assertThat(Words.of("appraisal", Locale.ENGLISH).measured(value, unit)).isEqualTo(printed);
    }
}
