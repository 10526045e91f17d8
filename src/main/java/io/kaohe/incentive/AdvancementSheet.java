package io.kaohe.incentive;

import io.kaohe.appraisal.ManagerScoring.Potential;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year's published results with what was said about promotion and pay.
 *
 * @param decides whether the reader decides about the lines; who does not proposes
 */
public record AdvancementSheet(UUID cycle, String period, boolean decides, List<Line> lines) {

    /** Who is on it. */
    public List<String> people() {
        return lines.stream().map(Line::employee).toList();
    }

    public enum Kind {
        PROMOTION,
        PAY
    }

    public enum Choice {
        PROPOSED,
        NOT,
        /** Looked at again another time. */
        LATER
    }

    /** Whose word a statement is. */
    public enum Voice {
        MANAGER,
        HR
    }

    /**
     * A person.
     *
     * @param result version of the result
     * @param grade as it was published
     * @param computed as the rules had it before the results were compared
     * @param trend earlier quarters and years, the oldest first
     * @param statements the oldest first
     */
    public record Line(
            UUID appraisal,
            int result,
            String employee,
            String name,
            @Nullable String team,
            String reviewer,
            String grade,
            String computed,
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal qualitativeScore,
            BigDecimal composite,
            @Nullable Potential potential,
            List<Past> trend,
            List<Statement> statements) {

        /** The newest word about it. */
        public Optional<Statement> newest(Voice voice, Kind kind) {
            return statements.stream()
                    .filter(said -> said.voice() == voice && said.kind() == kind)
                    .reduce((earlier, later) -> later);
        }
    }

    public record Past(String period, BigDecimal composite, String grade) {}

    /**
     * @param percent by how much the pay should change; null unless it is proposed
     * @param outdated whether the result has changed since, for instance by an appeal
     */
    public record Statement(
            Voice voice,
            Kind kind,
            Choice choice,
            @Nullable BigDecimal percent,
            String reason,
            String by,
            Instant at,
            boolean outdated) {}
}
