package io.kaohe.board;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cycle in numbers. Grades, scores and completion are those of the newest results, the reader's own left out.
 *
 * @param teams by name; those without a team come last
 * @param grades the best first
 * @param scores by steps of ten
 */
public record CycleBoard(CycleCard cycle, List<Team> teams, List<Grade> grades, List<Score> scores) {

    /** @param name null = without a team */
    public record Team(@Nullable String id, @Nullable String name, List<CycleCard.Stage> stages) {

        public Team {
            stages = List.copyOf(stages);
        }
    }

    public record Grade(String grade, int people) {}

    /** @param from included; the next step begins ten higher */
    public record Score(int from, int people) {}

    /**
     * How far the people of a line came.
     *
     * @param nameZh null for a line that no indicator names
     * @param average ratio, floor and cap applied as in each score
     * @param below how many stay under 100 percent; null for a line that no indicator names: judgement has no target
     */
    public record Line(
            String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            int people,
            BigDecimal average,
            @Nullable Integer below) {}

    public CycleBoard {
        teams = List.copyOf(teams);
        grades = List.copyOf(grades);
        scores = List.copyOf(scores);
    }
}
