package io.kaohe.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.diagnosis.Diagnosis.Line;
import io.kaohe.diagnosis.Symptom.Kind;
import io.kaohe.shared.Direction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    @ParameterizedTest(name = "visitors at {0} %, conversion at {1} % → {2}")
    @CsvSource({"100, 79.99, true", "130, 50, true", "99.99, 50, false", "130, 80, false"})
    @DisplayName("S15: visitors on target and orders below 80 % of theirs point at the landing page")
    void trafficWithoutConversion(String visitors, String conversion, boolean found) {
        List<Symptom> symptoms = diagnose(List.of(
                line("visitors", visitors, "100", List.of("conversion")), line("conversion", conversion, "100")));

        assertThat(symptoms.stream().map(Symptom::kind).toList())
                .isEqualTo(found ? List.of(Kind.TRAFFIC_WITHOUT_CONVERSION) : List.of());
    }

    @Test
    void theNumbersAreTheTwoCompletions() {
        Symptom symptom = diagnose(List.of(
                        line("visitors", "120", "100", List.of("conversion")), line("conversion", "0.01", "0.02")))
                .get(0);

        assertThat(symptom.line()).isEqualTo("visitors");
        assertThat(symptom.other()).isEqualTo("conversion");
        assertThat(symptom.measured()).isEqualByComparingTo("0.5");
        assertThat(symptom.expected()).isEqualByComparingTo("1.2");
    }

    @Test
    void aPairThatIsNotMeasuredSaysNothing() {
        Line visitors = line("visitors", "120", "100", List.of("conversion"));

        assertThat(diagnose(List.of(visitors, line("conversion", null, "100")))).isEmpty();
        assertThat(diagnose(List.of(visitors, line("conversion", "1", null)))).isEmpty();
        assertThat(diagnose(List.of(visitors))).isEmpty();
    }

    @ParameterizedTest(name = "{0} after {1} → {2}")
    @CsvSource({
        "130, 90 100 110, false",
        "130.01, 90 100 110, true",
        "69.99, 90 100 110, true",
        "70, 100, false",
        "7, '', false"
    })
    @DisplayName("who verifies is told of a figure that is more than 30 % off the mean of the months before")
    void unlike(String actual, String earlier, boolean told) {
        List<BigDecimal> before = Stream.of(earlier.split(" "))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .toList();

        assertThat(Diagnosis.unlike(new BigDecimal(actual), before).isPresent()).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} after 90, 100 and 110 → {1}")
    @CsvSource({"69.99, true", "70, false", "0, true"})
    @DisplayName("S116: more than 30 % below the mean of the last three months is a plunge")
    void plunge(String actual, boolean found) {
        List<Symptom> symptoms = diagnose(List.of(after(Direction.HIGHER, actual, "90", "100", "110")));

        assertThat(symptoms.isEmpty()).isEqualTo(!found);
        assertThat(symptoms)
                .allSatisfy(symptom -> assertThat(symptom.expected()).isEqualByComparingTo("100"));
    }

    @Test
    void whatShouldBeLowDoesNotPlungeAndTwoMonthsAreNoTrend() {
        assertThat(diagnose(List.of(after(Direction.LOWER, "10", "90", "100", "110"))))
                .isEmpty();
        assertThat(diagnose(List.of(after(Direction.HIGHER, "10", "90", "100"))))
                .isEmpty();
        assertThat(diagnose(List.of(after(Direction.HIGHER, "-10", "-1", "-1", "-1"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "videos at {0}, image posts at {1} → {2}")
    @CsvSource({
        "0.06, 0.03, true",
        "0.0599, 0.03, false",
        "0.06, , false",
        ", 0.03, false",
        "0, 0, false",
        "0.01, 0, true"
    })
    @DisplayName("S16: short videos at twice the rate of image posts ask for more of them")
    void videoAhead(@Nullable BigDecimal video, @Nullable BigDecimal imageText, boolean found) {
        Map<String, BigDecimal> figures = new HashMap<>();
        if (video != null) {
            figures.put("video_interaction_rate", video);
        }
        if (imageText != null) {
            figures.put("image_text_interaction_rate", imageText);
        }

        List<Symptom> symptoms = Diagnosis.of(List.of(), figures);

        assertThat(symptoms.stream().map(Symptom::kind).toList())
                .isEqualTo(found ? List.of(Kind.VIDEO_AHEAD) : List.of());
        assertThat(symptoms).allSatisfy(symptom -> {
            assertThat(symptom.measured()).isEqualTo(video);
            assertThat(symptom.expected()).isEqualTo(imageText);
        });
    }

    private static List<Symptom> diagnose(List<Line> card) {
        return Diagnosis.of(card, Map.of());
    }

    private static Line after(Direction direction, String actual, String... earlier) {
        return new Line(
                "visitors",
                direction,
                new BigDecimal(actual),
                null,
                Arrays.stream(earlier).map(BigDecimal::new).toList(),
                List.of());
    }

    private static Line line(String code, @Nullable String actual, @Nullable String target) {
        return line(code, actual, target, List.of());
    }

    private static Line line(String code, @Nullable String actual, @Nullable String target, List<String> pairs) {
        return new Line(
                code,
                Direction.HIGHER,
                actual == null ? null : new BigDecimal(actual),
                target == null ? null : new BigDecimal(target),
                List.of(),
                pairs);
    }
}
