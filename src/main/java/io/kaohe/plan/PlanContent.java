package io.kaohe.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says (S61): goals with measures, actions with dates, and the support that the person needs.
 *
 * @param support null = none is needed
 */
public record PlanContent(
        List<Goal> goals, List<Action> actions, @Nullable String support) {

    public PlanContent {
        goals = List.copyOf(goals);
        actions = List.copyOf(actions);
    }

    /**
     * @param indicator of the person's own card; null = the line manager judges the goal
     * @param target in the indicator's unit, for the whole time of the plan
     */
    public record Goal(
            String what,
            @Nullable String indicator,
            @Nullable BigDecimal target) {}

    public record Action(String what, LocalDate until) {}
}
