package io.kaohe.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.Period;
import io.kaohe.target.TargetCourse.Stage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@Label("R31: the targets of a period one after the other")
class TargetCourseTest {

    private static final Period OCTOBER = Period.of("2026-10");

    @Example
    @Label("40 % until 14 October, 45 % from 15 October")
    void twoTargets() {
        TargetCourse course = course("0.40 all", "0.45 15");

        assertThat(course.stages())
                .extracting(stage -> stage.target().toPlainString() + " " + stage.from() + " " + stage.to())
                .containsExactly("0.40 2026-10-01 2026-10-14", "0.45 2026-10-15 2026-10-31");
        assertThat(course.target())
                .isEqualByComparingTo(new BigDecimal("13.25").divide(new BigDecimal("31"), MathContext.DECIMAL128));
        assertThat(course.changed()).isTrue();
        assertThat(course.version()).isEqualTo(2);
    }

    @Example
    void aCorrectionOfTheWholePeriodTakesThePlaceOfEverything() {
        TargetCourse course = course("0.40 all", "0.45 15", "0.50 all");

        assertThat(course.changed()).isFalse();
        assertThat(course.target()).isEqualByComparingTo("0.50");
    }

    @Example
    void anEarlierDayTakesThePlaceOfALaterOne() {
        assertThat(course("0.40 all", "0.45 20", "0.50 10").stages())
                .extracting(Stage::version)
                .containsExactly(1, 3);
    }

    @Example
    void theBaselineCountsByDaysTooAndTheCardsOwnWhereNobodySaysOne() {
        assertThat(course("0.40 all", "0.45 15").baseline(BigDecimal.TEN)).isEqualByComparingTo("10");
        TargetCourse incremental = TargetCourse.of(
                OCTOBER,
                List.of(target(1, "60000", "50000", null), target(2, "62000", "50000", LocalDate.of(2026, 10, 15))));
        assertThat(incremental.baseline(null)).isEqualByComparingTo("50000");
    }

    @Property
    @Label("Whatever was changed, each day of the period has one target and the last day the newest that holds")
    void everyDayHasOneTarget(@ForAll("days") List<Integer> days) {
        String[] versions = new String[days.size() + 1];
        versions[0] = "1 all";
        for (int i = 0; i < days.size(); i++) {
            versions[i + 1] = (i + 2) + " " + days.get(i);
        }

        List<Stage> stages = course(versions).stages();

        assertThat(stages.get(0).from()).isEqualTo(OCTOBER.firstDay());
        assertThat(stages.get(stages.size() - 1).to()).isEqualTo(OCTOBER.lastDay());
        assertThat(stages.get(stages.size() - 1).version()).isEqualTo(versions.length);
        for (int i = 1; i < stages.size(); i++) {
            assertThat(stages.get(i).from()).isEqualTo(stages.get(i - 1).to().plusDays(1));
            assertThat(stages.get(i).version()).isGreaterThan(stages.get(i - 1).version());
        }
    }

    @Provide
    Arbitrary<List<Integer>> days() {
        return Arbitraries.integers().between(1, 31).list().ofMaxSize(5);
    }

    /** @param versions such as {@code 0.45 15}: the target and the day of October, or {@code all} */
    private static TargetCourse course(String... versions) {
        List<Target> targets = IntStream.range(0, versions.length)
                .mapToObj(i -> {
                    String[] words = versions[i].split(" ");
                    LocalDate from = words[1].equals("all") ? null : LocalDate.of(2026, 10, Integer.parseInt(words[1]));
                    return target(i + 1, words[0], null, from);
                })
                .toList();
        return TargetCourse.of(OCTOBER, targets);
    }

    private static Target target(
            int version, String target, @Nullable String baseline, @Nullable LocalDate effectiveFrom) {
        return new Target(
                "organic_share",
                version,
                new BigDecimal(target),
                baseline == null ? null : new BigDecimal(baseline),
                false,
                "wang.min",
                Instant.EPOCH,
                null,
                null,
                effectiveFrom);
    }
}
