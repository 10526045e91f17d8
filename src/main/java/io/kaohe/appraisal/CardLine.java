package io.kaohe.appraisal;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.Scorecard;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Difference;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import io.kaohe.target.TargetCourse;
import io.kaohe.target.TargetCourse.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a person's card: the template's line with the person's target and what was measured.
 *
 * @param due whether the cycle evaluates the line at all (R24)
 * @param own the person's own target; null = the template's default
 * @param actual the figure that stands, verified or not
 * @param difference where two sources disagree, or disagreed, about it (R29)
 * @param decision HR's decision on a missing figure
 */
record CardLine(
        Scorecard.Line line,
        @Nullable Indicator indicator,
        boolean due,
        @Nullable TargetCourse own,
        @Nullable Actual actual,
        @Nullable Difference difference,
        @Nullable Decision decision) {

    /** What HR decided about a missing figure. */
    record Decision(String line, LineStatus status, String reason, String by) {}

    String code() {
        return line.code();
    }

    /** What counts: pro-rated by days where it changed on the way (R31). */
    @Nullable
    BigDecimal target() {
        return own == null ? line.target() : own.target();
    }

    @Nullable
    BigDecimal baseline() {
        return own == null ? line.baseline() : own.baseline(line.baseline());
    }

    @Nullable
    Integer targetVersion() {
        return own == null ? null : own.version();
    }

    /** Whether the target came after the period had begun. */
    boolean targetLate() {
        return own != null && own.late();
    }

    /** The targets one after the other where it changed on the way, else nothing. */
    List<Stage> targetStages() {
        return own == null || !own.changed() ? List.of() : own.stages();
    }

    boolean judged() {
        return line.method() == Method.JUDGED;
    }

    /** Whether the line's figure is held to the other's (S95). */
    boolean leads(CardLine other) {
        return indicator != null && other.indicator != null && indicator.pairs().contains(other.indicator.code());
    }

    /** Whether it waits for a data owner to say which of two figures counts; nobody decides it away as missing. */
    boolean disputed() {
        return due && actual != null && actual.disputed();
    }

    /** A figure that was verified always wins over a decision made while it was missing. */
    LineStatus status() {
        if (!due) {
            return LineStatus.NOT_DUE;
        }
        if (judged() || (actual != null && actual.usable())) {
            return LineStatus.SCORED;
        }
        if (disputed()) {
            return LineStatus.BLOCKED;
        }
        return decision == null ? LineStatus.BLOCKED : decision.status();
    }

    ScoringInput.Line scoringLine() {
        LineStatus status = status();
        return new ScoringInput.Line(
                line.code(),
                line.block(),
                line.method(),
                line.direction(),
                line.weight(),
                target(),
                baseline(),
                status == LineStatus.SCORED && actual != null ? actual.value() : null,
                line.floor(),
                cap(),
                line.bands(),
                line.strict(),
                status,
                decision == null || status == LineStatus.SCORED ? null : decision.reason());
    }

    /** The line's own cap, else the indicator's (R21); a measured qualitative line keeps the rule's default of 1.00. */
    private @Nullable BigDecimal cap() {
        if (line.cap() != null || indicator == null || line.block() == Block.QUALITATIVE) {
            return line.cap();
        }
        return indicator.cap();
    }
}
