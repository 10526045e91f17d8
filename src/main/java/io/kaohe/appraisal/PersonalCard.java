package io.kaohe.appraisal;

import io.kaohe.appraisal.CardView.Customers;
import io.kaohe.diagnosis.Diagnosis;
import io.kaohe.indicator.Scorecard;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's scorecard of a period with targets and figures.
 *
 * @param customers what they say (S55); null = they are not asked in such a period
 */
record PersonalCard(
        Scorecard scorecard, List<CardLine> lines, @Nullable Customers customers) {

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
                type,
                lines.stream().map(CardLine::scoringLine).toList(),
                Map.of(),
                withCustomers(ratings),
                Map.of(),
                links(),
                tooFew());
    }

    private List<ScoringInput.Rating> withCustomers(List<ScoringInput.Rating> ratings) {
        return customers == null
                ? ratings
                : Stream.concat(ratings.stream(), customers.ratings().stream()).toList();
    }

    /** Of customers it is said how many answered; of colleagues it would tell something. */
    private Map<RaterGroup, Integer> tooFew() {
        return customers == null || customers.count() ? Map.of() : Map.of(RaterGroup.CUSTOMER, customers.answers());
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
