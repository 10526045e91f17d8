package io.kaohe.appraisal;

import io.kaohe.indicator.Scorecard;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.shared.CycleType;
import java.util.List;
import java.util.Map;

/** A person's scorecard of a period with targets and figures. */
record PersonalCard(Scorecard scorecard, List<CardLine> lines) {

    PersonalCard {
        lines = List.copyOf(lines);
    }

    List<CardLine> blocked() {
        return lines.stream().filter(l -> l.status() == LineStatus.BLOCKED).toList();
    }

    /** Whether a target came after the period had begun, which the card says. */
    boolean lateTargets() {
        return lines.stream().anyMatch(CardLine::targetLate);
    }

    ScoringInput input(CycleType type, List<ScoringInput.Rating> ratings) {
        return new ScoringInput(
                type, lines.stream().map(CardLine::scoringLine).toList(), Map.of(), ratings, Map.of(), links());
    }

    /** The library's pairs as far as both stand on this card (S95, R30). */
    private List<Link> links() {
        return lines.stream()
                .flatMap(leader ->
                        lines.stream().filter(leader::leads).map(pair -> new Link(leader.code(), pair.code())))
                .toList();
    }
}
