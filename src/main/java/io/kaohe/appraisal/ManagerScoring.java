package io.kaohe.appraisal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line manager's judgement on concrete work cases (S51, S52).
 *
 * @param potential asked for once a year, else null
 */
public record ManagerScoring(List<Rating> ratings, @Nullable Potential potential) {

    public ManagerScoring {
        ratings = List.copyOf(ratings);
    }

    /** A dimension's score, 0–100, and the cases it rests on: at least one. */
    public record Rating(Dimension dimension, BigDecimal score, List<WorkCase> cases) {

        public Rating {
            cases = List.copyOf(cases);
        }
    }

    /**
     * A concrete piece of work.
     *
     * @param id the same id in several dimensions is one case that serves them all
     * @param moved the number it moved, for instance participation +30 %
     */
    public record WorkCase(@Nullable String id, String situation, String action, String result, String moved) {}

    /** How far somebody may go, in the line manager's eyes. It never enters a score. */
    public enum Potential {
        LOW,
        MEDIUM,
        HIGH
    }
}
