package io.kaohe.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as the person typed it; {@link PlanContent} is what it says. */
public record PlanDraft(
        List<Goal> goals,
        List<PlanContent.Action> actions,
        @Nullable String support) {

    public PlanDraft {
        goals = List.copyOf(goals);
        actions = List.copyOf(actions);
    }

    /** @param target as people write figures: {@code 45%}, {@code 1,200} */
    public record Goal(
            String what,
            @Nullable String indicator,
            @Nullable String target) {}
}
