package io.kaohe.appraisal;

import io.kaohe.appraisal.CardView.TargetStage;
import io.kaohe.indicator.Scorecard;
import io.kaohe.measurement.Measured;
import io.kaohe.scoring.LongerPeriod;
import io.kaohe.scoring.LongerPeriod.Aim;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import io.kaohe.target.DefaultTarget;
import io.kaohe.target.TargetCourse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached on a line: the person's own target of the period, pro-rated by days where it changed on the way
 * (R31); without one, of a quarter and a year those of its months; without any, the card's default.
 *
 * @param target null = the line has none, or a month lacks what it needs to be put together with the others
 * @param own whether any of it was agreed with the person
 * @param late whether a target came after its period had begun
 * @param stages the targets one after the other where there was more than one, or one came late, or the period's is
 *     put together of them; else none
 * @param whole the target of all the days, where {@code target} is of some of them only; else null
 */
record Agreed(
        @Nullable BigDecimal target,
        @Nullable BigDecimal baseline,
        boolean own,
        boolean late,
        List<TargetStage> stages,
        @Nullable BigDecimal whole) {

    static final Agreed NOTHING = new Agreed(null, null, false, false, List.of(), null);

    Agreed {
        stages = List.copyOf(stages);
    }

    /** @param courses the person's own targets of the indicator, by the period they are for */
    static Agreed on(
            Scorecard.Line line,
            DefaultTarget usual,
            Measured measured,
            Map<Period, TargetCourse> courses,
            Tenure tenure) {
        Period period = measured.period();
        TargetCourse own = courses.get(period);
        Share share = new Share(line.method(), measured.aggregation(), tenure.days(), period.days());
        if (own != null) {
            return share.of(new Agreed(
                    own.target(),
                    own.baseline(line.baseline()),
                    true,
                    own.late(),
                    own.changed() || own.late() ? stages(own, false) : List.of(),
                    null));
        }
        if (courses.isEmpty()) {
            return share.of(new Agreed(usual.in(period), line.baseline(), false, false, List.of(), null));
        }
        return new Share(line.method(), measured.aggregation(), tenure.days(), tenure.daysOfMonths())
                .of(monthByMonth(line, usual, measured, courses));
    }

    /**
     * What of a target falls to some of its days: of what adds up as many parts, of a growth as much of the way; a
     * rate or a state is to be reached on every day (R31).
     */
    private record Share(Method method, Aggregation aggregation, long days, long ofDays) {

        Agreed of(Agreed agreed) {
            BigDecimal target = agreed.target();
            BigDecimal from = method == Method.INCREMENTAL ? agreed.baseline() : BigDecimal.ZERO;
            boolean grows = method == Method.INCREMENTAL || aggregation == Aggregation.SUM;
            if (days == ofDays || !grows || target == null || from == null) {
                return agreed;
            }
            BigDecimal way = target.subtract(from)
                    .multiply(BigDecimal.valueOf(days))
                    .divide(BigDecimal.valueOf(ofDays), MathContext.DECIMAL128);
            return new Agreed(
                    from.add(way, MathContext.DECIMAL128),
                    agreed.baseline(),
                    agreed.own(),
                    agreed.late(),
                    agreed.stages(),
                    target);
        }
    }

    private static Agreed monthByMonth(
            Scorecard.Line line, DefaultTarget usual, Measured measured, Map<Period, TargetCourse> courses) {
        List<YearMonth> months = measured.months();
        LongerPeriod longer = new LongerPeriod(months, measured.aggregation());
        boolean addsUp = longer.addsUp(line.method());
        Map<YearMonth, Aim> aims = new HashMap<>();
        Map<YearMonth, List<TargetStage>> stages = new HashMap<>();
        boolean late = false;
        for (YearMonth month : months) {
            TargetCourse course = courses.get(Period.month(month));
            BigDecimal target = course == null ? usual.in(Period.month(month)) : course.target();
            if (course != null) {
                late |= course.late();
                stages.put(month, stages(course, addsUp));
            } else if (target != null) {
                stages.put(month, List.of(new TargetStage(month.atDay(1), month.atEndOfMonth(), target, addsUp, null)));
            }
            if (target != null) {
                aims.put(month, new Aim(target, course == null ? line.baseline() : course.baseline(line.baseline())));
            }
        }
        Aim whole = longer.aim(line.method(), aims, measured.byMonth());
        return new Agreed(
                whole == null ? null : whole.target(),
                whole == null ? null : whole.baseline(),
                true,
                late,
                TargetStage.joined(longer.aiming(line.method()).stream()
                        .flatMap(month -> stages.getOrDefault(month, List.of()).stream())
                        .toList()),
                null);
    }

    private static List<TargetStage> stages(TargetCourse course, boolean monthly) {
        return TargetStage.joined(course.stages().stream()
                .map(stage -> new TargetStage(stage.from(), stage.to(), stage.target(), monthly, stage.reason()))
                .toList());
    }
}
