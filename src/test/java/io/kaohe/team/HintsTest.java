package io.kaohe.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.appraisal.Dimension;
import io.kaohe.diagnosis.Symptom;
import io.kaohe.shared.Unit;
import io.kaohe.team.Teammate.Hint;
import io.kaohe.team.Teammate.Hint.Kind;
import io.kaohe.team.Teammate.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final Line REACHED = line("reached", "1.05");
    private static final Line NEAR = line("near", "0.95");
    private static final Line FAR = line("far", "0.40");
    private static final Line FARTHER = line("farther", "0.30");

    private List<Line> lines = List.of();
    private List<Symptom> symptoms = List.of();
    private Map<Dimension, BigDecimal> self = Map.of();
    private Map<Dimension, BigDecimal> manager = Map.of();
    private List<Known.Action> actions = List.of();
    private @Nullable LocalDate coaching;

    @Test
    void nothingKnownIsNothingToHintAt() {
        assertThat(hints()).isEmpty();
    }

    @Test
    void theTwoLinesFurthestBelowTheirTargetAreNamedWithFigureAndTarget() {
        lines = List.of(REACHED, NEAR, FAR, FARTHER);

        assertThat(hints())
                .extracting(Hint::kind, Hint::line, Hint::measured, Hint::expected)
                .containsExactly(
                        tuple(Kind.BELOW_TARGET, FARTHER, FARTHER.actual(), FARTHER.target()),
                        tuple(Kind.BELOW_TARGET, FAR, FAR.actual(), FAR.target()));
    }

    @Test
    void aPlungeIsToldOnceTheFurthestOnlyAndNotAgainAsBelowTarget() {
        lines = List.of(NEAR, FAR, FARTHER);
        symptoms = List.of(plunge("near", "60", "100"), plunge("far", "50", "100"));

        assertThat(hints())
                .extracting(Hint::kind, Hint::line)
                .containsExactly(
                        tuple(Kind.PLUNGED, FAR), tuple(Kind.BELOW_TARGET, FARTHER), tuple(Kind.BELOW_TARGET, NEAR));
    }

    @Test
    void otherSymptomsAndPlungesOfNoLineSayNothing() {
        lines = List.of(REACHED);
        symptoms = List.of(
                plunge("gone", "1", "100"),
                new Symptom(Symptom.Kind.VIDEO_AHEAD, "reached", "x", BigDecimal.TEN, BigDecimal.ONE));

        assertThat(hints()).isEmpty();
    }

    @Test
    void theDimensionSeenMostDifferentlyIsNamedFromTenPointsOn() {
        self = Map.of(Dimension.EXECUTION, new BigDecimal("90"), Dimension.PROBLEM_SOLVING, new BigDecimal("60"));
        manager = Map.of(Dimension.EXECUTION, new BigDecimal("80"), Dimension.PROBLEM_SOLVING, new BigDecimal("85"));

        assertThat(hints())
                .containsExactly(new Hint(
                        Kind.SEEN_DIFFERENTLY,
                        null,
                        "PROBLEM_SOLVING",
                        null,
                        new BigDecimal("85"),
                        new BigDecimal("60")));

        manager = Map.of(
                Dimension.EXECUTION, new BigDecimal("80.01"), Dimension.PROBLEM_SOLVING, new BigDecimal("69.99"));
        assertThat(hints()).isEmpty();
    }

    @Test
    void whatOnlyOneOfThemJudgedIsNotSeenDifferently() {
        self = Map.of(Dimension.EXECUTION, new BigDecimal("90"));
        manager = Map.of(Dimension.PROBLEM_SOLVING, BigDecimal.ZERO);

        assertThat(hints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-09, false", "2026-10-10, true", "2026-11-17, true", "2026-11-18, false"})
    void anActionIsAskedAboutFromAWeekBeforeItsDayUntilAMonthAfter(LocalDate until, boolean asked) {
        actions = List.of(new Known.Action("改写落地页", until));

        assertThat(hints())
                .isEqualTo(asked ? List.of(new Hint(Kind.ACTION_DUE, null, "改写落地页", until, null, null)) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09, true", "2026-11-10, false"})
    void aCoachingIsMissedOnceItsDayIsOver(LocalDate day, boolean missed) {
        coaching = day;

        assertThat(hints())
                .hasSize(missed ? 1 : 0)
                .allSatisfy(hint -> assertThat(hint.day()).isEqualTo(day));
    }

    @Test
    void theMostUrgentComesFirstAndFourAreEnough() {
        lines = List.of(NEAR, FAR, FARTHER);
        symptoms = List.of(plunge("near", "60", "100"));
        actions = List.of(new Known.Action("later", TODAY.plusDays(2)), new Known.Action("first", TODAY));
        coaching = TODAY.minusDays(3);

        assertThat(hints())
                .extracting(Hint::kind, Hint::what)
                .containsExactly(
                        tuple(Kind.COACHING_MISSED, null),
                        tuple(Kind.ACTION_DUE, "first"),
                        tuple(Kind.PLUNGED, null),
                        tuple(Kind.BELOW_TARGET, null));
    }

    private List<Hint> hints() {
        return Hints.of(new Known(lines, symptoms, self, manager, actions, coaching), TODAY);
    }

    private static Line line(String code, String completion) {
        return new Line(
                code, code, code, Unit.COUNT, BigDecimal.TEN, BigDecimal.valueOf(20), new BigDecimal(completion));
    }

    private static Symptom plunge(String line, String measured, String mean) {
        return new Symptom(Symptom.Kind.PLUNGE, line, line, new BigDecimal(measured), new BigDecimal(mean));
    }
}
