package io.kaohe.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.imports.FigureReader.Read;
import io.kaohe.imports.FigureReader.Refused;
import io.kaohe.imports.FigureReader.Result;
import io.kaohe.imports.ImportOptions.Orientation;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "72|COUNT|72",
                "1,234.5|COUNT|1234.5",
                "１，２３４．５|COUNT|1234.5",
                "1,234,567|CNY|1234567",
                "-3|COUNT|-3",
                "−3|COUNT|-3",
                "+3|COUNT|3",
                "0.47|RATIO|0.47",
                "47%|RATIO|0.47",
                "47 %|RATIO|0.47",
                "１２．５％|RATIO|0.125",
                "120%|RATIO|1.2",
                "-2%|RATIO|-0.02",
                "1|RATIO|1",
                "3.2|MINUTES|3.2",
                "4|MULTIPLE|4"
            })
    void reads(String cell, Unit unit, BigDecimal figure) {
        assertThat(read(cell, unit, null)).isEqualByComparingTo(figure);
    }

    @ParameterizedTest(name = "R3: {0} written {1} is {2}")
    @CsvSource({
        "2:1, OUTPUT_INPUT, 2",
        "1:5, INPUT_OUTPUT, 5",
        "1:1, OUTPUT_INPUT, 1",
        "２：１, OUTPUT_INPUT, 2",
        "'200,000:50,000', OUTPUT_INPUT, 4" // S153
    })
    void readsRatiosByTheirOrientation(String cell, Orientation orientation, BigDecimal figure) {
        assertThat(read(cell, Unit.MULTIPLE, orientation)).isEqualByComparingTo(figure);
    }

    @Test
    @DisplayName("R3: without an orientation a:b is never guessed")
    void neverGuessesTheOrientation() {
        assertThat(FigureReader.read("2:1", Unit.MULTIPLE, null)).isEqualTo(new Refused("ORIENTATION_NEEDED"));
        assertThat(FigureReader.read("2:0", Unit.MULTIPLE, Orientation.OUTPUT_INPUT))
                .isEqualTo(new Refused("INPUT_ZERO"));
    }

    @ParameterizedTest(name = "{0} is no value")
    @ValueSource(strings = {"", "  ", "-", "--", " --", "—", "N/A", "n/a", "无", "/", "－－"})
    void placeholdersAreNoValue(String cell) {
        assertThat(FigureReader.read(cell, Unit.COUNT, null)).isEqualTo(new Refused("NO_VALUE"));
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "47|RATIO|SHARE_ABOVE_ONE",
                "1.01|RATIO|SHARE_ABOVE_ONE",
                "47%|COUNT|PERCENT_NOT_EXPECTED",
                "1,5|COUNT|NOT_A_NUMBER",
                "1,23,456|COUNT|NOT_A_NUMBER",
                "1.234,5|COUNT|NOT_A_NUMBER",
                "12 345|COUNT|NOT_A_NUMBER",
                "一百二十|COUNT|NOT_A_NUMBER",
                "5万|COUNT|NOT_A_NUMBER",
                "٣٤|COUNT|NOT_A_NUMBER",
                "1²|COUNT|NOT_A_NUMBER",
                "1e5|COUNT|NOT_A_NUMBER",
                "1e999999|COUNT|NOT_A_NUMBER",
                "1e-999999|RATIO|NOT_A_NUMBER",
                "0x1F|COUNT|NOT_A_NUMBER",
                "Infinity|COUNT|NOT_A_NUMBER",
                "=1+1|COUNT|NOT_A_NUMBER",
                "3:25|MINUTES|NOT_A_NUMBER",
                "1:2:3|MULTIPLE|NOT_A_NUMBER"
            })
    void refuses(String cell, Unit unit, String code) {
        assertThat(FigureReader.read(cell, unit, null)).isEqualTo(new Refused(code));
    }

    @Test
    void anEndlessNumberIsRefusedAtOnce() {
        assertThat(FigureReader.read("9".repeat(1_000_000), Unit.COUNT, null)).isEqualTo(new Refused("NOT_A_NUMBER"));
    }

    @Property
    void noLocaleChangesADigit(
            @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(4) BigDecimal figure,
            @ForAll("locales") Locale locale) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            assertThat(read(figure.toPlainString(), Unit.COUNT, null)).isEqualByComparingTo(figure);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void thousandsSeparatorsChangeNothing(
            @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(2) BigDecimal figure) {
        NumberFormat grouped = NumberFormat.getNumberInstance(Locale.ROOT);
        assertThat(read(grouped.format(figure), Unit.CNY, null)).isEqualByComparingTo(figure);
    }

    @Property
    void fullWidthIsTheSameNumber(@ForAll @BigRange(min = "-100", max = "100") @Scale(3) BigDecimal percent) {
        String half = percent.toPlainString() + "%";
        StringBuilder full = new StringBuilder();
        half.chars().forEach(c -> full.append((char) (c - '!' + '！')));

        assertThat(read(full.toString(), Unit.RATIO, null)).isEqualByComparingTo(read(half, Unit.RATIO, null));
    }

    @Property
    void whateverIsWrittenIsReadOrRefused(@ForAll String cell, @ForAll Unit unit) {
        Result result = FigureReader.read(cell, unit, Orientation.OUTPUT_INPUT);

        if (result instanceof Read read) {
            assertThat(read.value().precision()).isLessThan(60);
        }
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(Locale.getAvailableLocales());
    }

    private static BigDecimal read(String cell, Unit unit, @Nullable Orientation orientation) {
        Result result = FigureReader.read(cell, unit, orientation);
        assertThat(result).isInstanceOf(Read.class);
        return ((Read) result).value();
    }
}
