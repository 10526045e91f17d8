package io.kaohe.appraisal;

import io.kaohe.indicator.Scorecard;
import io.kaohe.measurement.Measured;
import io.kaohe.scoring.LongerPeriod;
import io.kaohe.scoring.LongerPeriod.Aim;
import io.kaohe.shared.Period;
import io.kaohe.target.DefaultTarget;
import io.kaohe.target.TargetCourse;
import io.kaohe.target.TargetCourse.Stage;
import java.math.BigDecimal;
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
 * @param stages the targets one after the other where there was more than one, or one came late; else none
 */
record Agreed(
        @Nullable BigDecimal target, @Nullable BigDecimal baseline, boolean own, boolean late, List<Stage> stages) {

    static final Agreed NOTHING = new Agreed(null, null, false, false, List.of());

    Agreed {
        stages = List.copyOf(stages);
    }

    /** @param courses the person's own targets of the indicator, by the period they are for */
    static Agreed on(Scorecard.Line line, DefaultTarget usual, Measured measured, Map<Period, TargetCourse> courses) {
        Period period = measured.period();
        TargetCourse own = courses.get(period);
        if (own != null) {
            return new Agreed(
                    own.target(),
                    own.baseline(line.baseline()),
                    true,
                    own.late(),
                    own.changed() || own.late() ? own.stages() : List.of());
        }
        return courses.isEmpty()
                ? new Agreed(usual.in(period), line.baseline(), false, false, List.of())
                : monthByMonth(line, usual, measured, courses);
    }

    private static Agreed monthByMonth(
            Scorecard.Line line, DefaultTarget usual, Measured measured, Map<Period, TargetCourse> courses) {
        List<YearMonth> months = measured.period().months();
        Map<YearMonth, Aim> aims = new HashMap<>();
        for (YearMonth month : months) {
            TargetCourse course = courses.get(Period.month(month));
            BigDecimal target = course == null ? usual.in(Period.month(month)) : course.target();
            if (target != null) {
                aims.put(month, new Aim(target, course == null ? line.baseline() : course.baseline(line.baseline())));
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
