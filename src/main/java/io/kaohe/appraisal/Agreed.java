package io.kaohe.appraisal;

import static java.util.Objects.requireNonNull;

import io.kaohe.indicator.Scorecard;
import io.kaohe.measurement.Measured;
import io.kaohe.scoring.LongerPeriod;
import io.kaohe.scoring.LongerPeriod.Aim;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Period;
import io.kaohe.target.TargetCourse;
import io.kaohe.target.TargetCourse.Stage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached on a line: the person's own target of the period, pro-rated by days where it changed on the way
 * (R31); without one, of a quarter and a year those of its months; without any, the card's default.
 *
 * @param target null = the line has none, or a month lacks what it needs to be put together with the others
 * @param own whether any of it was agreed with the person
 * @param late whether a target came after its period had begun
 * @param stages the targets one after the other where there was more than one, else none
 */
record Agreed(
        @Nullable BigDecimal target, @Nullable BigDecimal baseline, boolean own, boolean late, List<Stage> stages) {

    static final Agreed NOTHING = new Agreed(null, null, false, false, List.of());

    Agreed {
        stages = List.copyOf(stages);
    }

    /**
     * @param usual the period that the card's default is said for: the shortest that evaluates the line
     * @param courses the person's own targets of the indicator, by the period they are for
     */
    static Agreed on(Scorecard.Line line, Period usual, Measured measured, Map<Period, TargetCourse> courses) {
        Period period = measured.period();
        TargetCourse own = courses.get(period);
        if (own != null) {
            return new Agreed(
                    own.target(),
                    own.baseline(line.baseline()),
                    true,
                    own.late(),
                    own.changed() ? own.stages() : List.of());
        }
        return courses.isEmpty() ? byDefault(line, usual, measured) : monthByMonth(line, usual, measured, courses);
    }

    /** What adds up is as many times the default as the period holds of those that the default is said for. */
    private static Agreed byDefault(Scorecard.Line line, Period usual, Measured measured) {
        BigDecimal target = line.target();
        if (target != null && measured.aggregation() == Aggregation.SUM) {
            int times = measured.period().months().size() / usual.months().size();
            target = target.multiply(BigDecimal.valueOf(times), MathContext.DECIMAL128);
        }
        return new Agreed(target, line.baseline(), false, false, List.of());
    }

    private static Agreed monthByMonth(
            Scorecard.Line line, Period usual, Measured measured, Map<Period, TargetCourse> courses) {
        List<YearMonth> months = measured.period().months();
        Map<YearMonth, Aim> aims = new HashMap<>();
        for (YearMonth month : months) {
            TargetCourse course = courses.get(Period.month(month));
            if (course != null) {
                aims.put(month, new Aim(course.target(), course.baseline(line.baseline())));
            } else if (line.target() != null && usual.months().size() == 1) {
                aims.put(month, new Aim(requireNonNull(line.target()), line.baseline()));
            }
        }
        Aim whole = new LongerPeriod(measured.period(), measured.aggregation())
                .aim(line.method(), aims, measured.byMonth());
        List<TargetCourse> own = months.stream()
                .map(month -> courses.get(Period.month(month)))
                .filter(Objects::nonNull)
                .toList();
        return new Agreed(
                whole == null ? null : whole.target(),
                whole == null ? null : whole.baseline(),
                true,
                own.stream().anyMatch(TargetCourse::late),
                own.stream().flatMap(course -> course.stages().stream()).toList());
    }
}
