package io.kaohe.appraisal;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.Scorecard;
import io.kaohe.measurement.Difference;
import io.kaohe.measurement.Measured;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a person's card: the template's line with what was agreed and what was measured.
 *
 * @param code unique among the lines of the person's cards
 * @param scorecard the card it stands on
 * @param due whether the cycle evaluates the line at all (R24)
 * @param differences where two sources disagree, or disagreed, about a figure (R29)
 * @param decision HR's decision on a missing figure
 */
record CardLine(
        String code,
        String scorecard,
        Scorecard.Line line,
        @Nullable Indicator indicator,
        boolean due,
        Agreed agreed,
        Measured measured,
        List<Difference> differences,
        @Nullable Decision decision) {

    /** What HR decided about a missing figure. */
    record Decision(String line, LineStatus status, String reason, String by) {}

    CardLine {
        differences = List.copyOf(differences);
    }

    boolean judged() {
        return line.method() == Method.JUDGED;
    }

    /** Whether the line's figure is held to the other's (S95). */
    boolean leads(CardLine other) {
        return scorecard.equals(other.scorecard)
                && indicator != null
                && other.indicator != null
                && indicator.pairs().contains(other.indicator.code());
    }

    /** Whether it waits for a data owner to say which of two figures counts; nobody decides it away as missing. */
    boolean disputed() {
        return gap() == Gap.DISPUTED;
    }

    /** What keeps the line from being scored; null = nothing. */
    @Nullable
    Gap gap() {
        if (!due || judged()) {
            return null;
        }
        if (measured.disputed()) {
            return Gap.DISPUTED;
        }
        if (measured.none()) {
            return Gap.NO_ACTUAL;
        }
        if (!measured.missing().isEmpty()) {
            return Gap.MONTH_MISSING;
        }
        if (!measured.verified()) {
            return Gap.NOT_VERIFIED;
        }
        if (measured.value() == null) {
            return Gap.NO_WEIGHT;
        }
        return agreed.target() == null && line.method() != Method.BANDED ? Gap.NO_TARGET : null;
    }

    /** A figure that was verified always wins over a decision made while it was missing. */
    LineStatus status() {
        if (!due) {
            return LineStatus.NOT_DUE;
        }
        Gap gap = gap();
        if (gap == null) {
            return LineStatus.SCORED;
        }
        return gap == Gap.DISPUTED || decision == null ? LineStatus.BLOCKED : decision.status();
    }

    ScoringInput.Line scoringLine() {
        LineStatus status = status();
        return new ScoringInput.Line(
                code,
                line.block(),
                line.method(),
                line.direction(),
                line.weight(),
                agreed.target(),
                agreed.baseline(),
                status == LineStatus.SCORED ? measured.value() : null,
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
