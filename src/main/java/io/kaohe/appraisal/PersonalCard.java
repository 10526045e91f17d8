package io.kaohe.appraisal;

import io.kaohe.diagnosis.Diagnosis;
import io.kaohe.indicator.Scorecard;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A person's scorecard of a period with targets and figures. */
record PersonalCard(Scorecard scorecard, List<CardLine> lines) {

    PersonalCard {
        lines = List.copyOf(lines);
    }

    List<CardLine> blocked() {
        return lines.stream().filter(l -> l.status() == LineStatus.BLOCKED).toList();
    }

    /** Lines without a figure: HR decides about them. */
    List<CardLine> missing() {
        return blocked().stream().filter(line -> !line.disputed()).toList();
    }

    /** Whether a target came after its period had begun, which the card says. */
    boolean lateTargets() {
        return lines.stream().anyMatch(line -> line.agreed().late());
    }

    ScoringInput input(CycleType type, List<ScoringInput.Rating> ratings) {
        return new ScoringInput(
                type, lines.stream().map(CardLine::scoringLine).toList(), Map.of(), ratings, Map.of(), links());
    }

    /** @param before the usable figures of each period before, by indicator */
    List<Diagnosis.Line> diagnosed(List<Map<String, BigDecimal>> before) {
        return lines.stream()
                .filter(line -> line.indicator() != null)
                .map(line -> new Diagnosis.Line(
                        line.code(),
                        line.line().direction(),
                        line.measured().usable() ? line.measured().value() : null,
                        line.agreed().target(),
                        before.stream()
                                .map(figures -> figures.get(line.line().indicator()))
                                .filter(Objects::nonNull)
                                .toList(),
                        lines.stream().filter(line::leads).map(CardLine::code).toList()))
                .toList();
    }

    /** The library's pairs as far as both stand on this card (S95, R30). */
    private List<Link> links() {
        return lines.stream()
                .flatMap(leader ->
                        lines.stream().filter(leader::leads).map(pair -> new Link(leader.code(), pair.code())))
                .toList();
    }
}
