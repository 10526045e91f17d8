package io.kaohe.target;

import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to reach in a period, stage after stage: one unless the target changed while the period ran (R31).
 * What counts is each stage's target by the days it held.
 */
public record TargetCourse(List<Stage> stages) {

    /**
     * A version of the target and the days it held.
     *
     * @param to the last day, included
     * @param reason why it was set so late or changed
     */
    public record Stage(
            LocalDate from,
            LocalDate to,
            int version,
            BigDecimal target,
            @Nullable BigDecimal baseline,
            boolean late,
            @Nullable String reason) {

        private ProRated.Part part(BigDecimal value) {
            return new ProRated.Part(ChronoUnit.DAYS.between(from, to) + 1, value);
        }
    }

    public TargetCourse {
        stages = List.copyOf(stages);
    }

    /**
     * A version holds from its day until the next one does, and takes the place of those that were to begin later.
     *
     * @param versions of one indicator, the oldest first; the first one holds from the period's first day
     */
    static TargetCourse of(Period period, List<Target> versions) {
        LinkedList<Stage> stages = new LinkedList<>();
        LocalDate to = period.lastDay();
        for (int i = versions.size() - 1; i >= 0 && !to.isBefore(period.firstDay()); i--) {
            Target target = versions.get(i);
            LocalDate from = target.effectiveFrom() == null || i == 0 ? period.firstDay() : target.effectiveFrom();
            if (!from.isAfter(to)) {
                stages.addFirst(new Stage(
                        from,
                        to,
                        target.version(),
                        target.target(),
                        target.baseline(),
                        target.late(),
                        target.reason()));
                to = from.minusDays(1);
            }
        }
        return new TargetCourse(stages);
    }

    /** Whether it changed on the way, which every card says. */
    public boolean changed() {
        return stages.size() > 1;
    }

    /** The version agreed last. */
    public int version() {
        return last().version();
    }

    /** Whether the period began without it; a change on the way is told by its stages. */
    public boolean late() {
        return stages.get(0).late();
    }

    public BigDecimal target() {
        return proRated(Stage::target);
    }

    /** @param usual the card's own baseline, for stages that say none */
    public @Nullable BigDecimal baseline(@Nullable BigDecimal usual) {
        boolean said = stages.stream().allMatch(stage -> stage.baseline() != null);
        return said ? proRated(Stage::baseline) : usual;
    }

    Stage last() {
        return stages.get(stages.size() - 1);
    }

    private BigDecimal proRated(Function<Stage, @Nullable BigDecimal> value) {
        List<ProRated.Part> parts = new ArrayList<>();
        for (Stage stage : stages) {
            BigDecimal figure = value.apply(stage);
            if (figure != null) {
                parts.add(stage.part(figure));
            }
        }
        return ProRated.of(parts);
    }
}
