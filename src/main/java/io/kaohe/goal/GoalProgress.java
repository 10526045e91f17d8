package io.kaohe.goal;

import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal and how far it is reached.
 *
 * @param owner who answers for it; null = the whole company
 * @param measured by what and how far; null = the goals below measure it
 * @param progress percent, two digits; of a goal that is not measured itself the mean of those below it that have one;
 *     null = nothing is known yet
 */
public record GoalProgress(
        String code,
        @Nullable String parent,
        String nameZh,
        String nameEn,
        @Nullable Owner owner,
        @Nullable String period,
        @Nullable Measured measured,
        @Nullable BigDecimal progress) {

    /** Somebody by id and name, which is all that colleagues need. */
    public record Owner(String id, String name) {}

    /** A source of figures, as the registry names it. */
    public record Origin(String code, String nameZh, String nameEn) {}

    /**
     * A goal's own figures, in the unit, made of verified actuals only. Whose they are is not shown.
     *
     * @param actual of the months that are in; null = none
     * @param approximate whether rates were averaged without knowing what each weighs
     * @param sources that the figures came from
     * @param monthsIn how many of the months have a figure
     * @param months how many the period has
     */
    public record Measured(
            String indicator,
            String nameZh,
            String nameEn,
            Unit unit,
            BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual,
            boolean approximate,
            List<Origin> sources,
            int monthsIn,
            int months) {}
}
