package io.kaohe.scoring;

import static io.kaohe.scoring.CardFixture.aMonthlyCard;
import static io.kaohe.scoring.CardFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.scoring.CardFixture.LineFixture;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.shared.Method;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each method makes a completion of an actual. */
class CompletionTest {

    @ParameterizedTest(name = "{0} against a target of {1} is {2}")
    @DisplayName("HIGHER: actual / target")
    @CsvSource({"106, 100, 1.06", "0.45, 0.50, 0.9", "0, 100, 0", "-5, 100, 0", "100, 100, 1"})
    void higher(String actual, String target, String completion) {
        assertThat(completionOf(line("uv").higher(target, actual))).isEqualTo(completion);
    }

    @ParameterizedTest(name = "a bounce rate of {0} against 0.50 is {1}")
    @DisplayName("S25 R22 LOWER: target / actual, nothing at all earns the cap")
    @CsvSource({
        "0.40, 1.25",
        "0.60, 0.8333333333333333333333333333333333",
        "0, 1.5",
        "-0.1, 1.5",
        "0.50, 1",
        "0.10, 1.5"
    })
    void lower(String actual, String completion) {
        assertThat(completionOf(line("bounce_rate").lower("0.50", actual))).isEqualTo(completion);
    }

    @ParameterizedTest(name = "{0} followers on the way from 50 k to 60 k is {1}")
    @DisplayName("S83 S99 R16 INCREMENTAL: 50 k is 0, not 83 %")
    @CsvSource({"50000, 0", "55000, 0.5", "58000, 0.8", "60000, 1", "62000, 1.2", "49000, 0", "80000, 1.5"})
    void incremental(String actual, String completion) {
        assertThat(completionOf(line("followers").incremental("50000", "60000", actual)))
                .isEqualTo(completion);
    }

    @Test
    @DisplayName("R16: a decrease is an increment too – complaints from 40 to 20, at 25")
    void incrementalDownwards() {
        assertThat(completionOf(line("complaints").incremental("40", "20", "25")))
                .isEqualTo("0.75");
    }

    @ParameterizedTest(name = "a stay of {0} minutes against 3 is {1}")
    @DisplayName("S26 R9 THRESHOLD: reached is 1 and no more, short of it the ratio")
    @CsvSource({"3, 1", "9, 1", "2.4, 0.8", "0, 0"})
    void threshold(String actual, String completion) {
        assertThat(completionOf(line("stay").atLeast("3", actual))).isEqualTo(completion);
    }

    @ParameterizedTest(name = "a response of {0} hours against at most 2 is {1}")
    @DisplayName("S39 R5 THRESHOLD downwards: 以内 includes the mark")
    @CsvSource({"2, 1", "0, 1", "2.5, 0.8"})
    void thresholdDownwards(String actual, String completion) {
        assertThat(completionOf(line("response_hours").atMost("2", actual))).isEqualTo(completion);
    }

    @ParameterizedTest(name = "{0} strict: {1}")
    @DisplayName("THRESHOLD strict: reached or nothing")
    @CsvSource({"0.90, 1", "0.8999, 0"})
    void strictThreshold(String actual, String completion) {
        assertThat(completionOf(line("resolved").atLeast("0.90", actual).strictly()))
                .isEqualTo(completion);
        assertThat(completionOf(line("hours").atMost("2", "2.01").strictly())).isEqualTo("0");
    }

    @ParameterizedTest(name = "{0} falls into the band worth {1}")
    @DisplayName(
            "BANDED: the highest band whose lower bound is reached, in whatever order they stand; below all, the floor")
    @CsvSource({"9.99, 0.1", "10, 0.5", "19.99, 0.5", "20, 0.8", "30, 1.2", "1000, 1.2"})
    void banded(String actual, String completion) {
        LineFixture bands =
                line("articles").banded(actual, "20:0.8", "10:0.5", "30:1.2").within("0.1", null);
        assertThat(completionOf(bands)).isEqualTo(completion);
    }

    @Test
    @DisplayName("BANDED: bands may fall as the figure rises, for figures that should be low")
    void fallingBands() {
        assertThat(completionOf(line("cac").banded("120", "0:1.2", "100:1", "150:0.5")))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("R21 S95: a completion is capped at 1.50, its raw value stays in the ledger")
    void cap() {
        LedgerEntry entry = entryOf(line("uv").higher("100", "400"));
        assertThat(entry.value()).isEqualTo("1.5");
        assertThat(entry.raw()).isEqualTo("4");
    }

    @Test
    @DisplayName("R21: floor and cap of the line replace the defaults")
    void ownLimits() {
        assertThat(completionOf(line("uv").higher("100", "400").within(null, "2.00")))
                .isEqualTo("2");
        assertThat(completionOf(line("uv").higher("100", "10").within("0.25", null)))
                .isEqualTo("0.25");
    }

    @Test
    @DisplayName("S32 R23: a measured qualitative line ends at 1.00")
    void qualitativeCap() {
        ScoringResult result = aMonthlyCard()
                .with(line("originality").qualitative().higher("0.80", "0.96"))
                .score();
        assertThat(result.ledger().get(0).value()).isEqualTo("1");
        assertThat(result.qualitativeScore()).isEqualByComparingTo("100.00");
    }

    @ParameterizedTest
    @DisplayName("R3: a ROI is output ÷ input: 2.0 against 2:1 is reached, 4 against 5 is 0.80")
    @CsvSource({"2.0, 2.0, 1", "5.0, 4, 0.8", "1, 0.99, 0.99"})
    void roi(String target, String actual, String completion) {
        assertThat(completionOf(line("roi").by(Method.HIGHER, target, actual))).isEqualTo(completion);
    }

    private static String completionOf(LineFixture line) {
        return String.valueOf(entryOf(line).value());
    }

    private static LedgerEntry entryOf(LineFixture line) {
        return aMonthlyCard().with(line).score().ledger().get(0);
    }
}
