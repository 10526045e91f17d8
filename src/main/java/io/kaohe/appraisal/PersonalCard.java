package io.kaohe.appraisal;

import static java.util.Objects.requireNonNull;

import io.kaohe.appraisal.CardView.Customers;
import io.kaohe.diagnosis.Diagnosis;
import io.kaohe.indicator.Scorecard;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's scorecard of a period with targets and figures – both of them, where the role changed (R31).
 *
 * @param held in the order in which they were
 * @param customers what they say (S55); null = they are not asked in such a period
 */
record PersonalCard(
        Appraisal appraisal,
        List<Scorecard> held,
        List<CardLine> lines,
        @Nullable Customers customers) {

    PersonalCard {
        held = List.copyOf(held);
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
                withCustomers(ratings).stream()
                        .filter(rating -> counts(rating.group()))
                        .toList(),
                judges(),
                links(),
                tooFew(),
                stretches(ratings));
    }

    /** Whether the group weighs anything: the person reads the rest nowhere, so not in the ledger either. */
    private boolean counts(RaterGroup group) {
        return judges().isEmpty() || judges().containsKey(group);
    }

    /** The groups that weigh anything, by the card of the period's end. */
    private Map<RaterGroup, BigDecimal> judges() {
        return last().judges().entrySet().stream()
                .filter(judge -> judge.getValue().signum() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The card of the period's end. */
    Scorecard last() {
        return held.get(held.size() - 1);
    }

    /** By those who judged: HR may have put somebody in the last line manager's place. */
    private List<ScoringInput.Stretch> stretches(List<ScoringInput.Rating> ratings) {
        List<String> former = appraisal.formerReviewers();
        String last = ratings.stream()
                .filter(rating -> rating.group() == RaterGroup.MANAGER)
                .map(ScoringInput.Rating::rater)
                .filter(rater -> !former.contains(rater))
                .findFirst()
                .orElse(appraisal.reviewer());
        return appraisal.stretches().stream()
                .map(days -> new ScoringInput.Stretch(
                        days.days(),
                        former.contains(days.reviewer()) ? days.reviewer() : last,
                        days.scorecard(),
                        codes(days.scorecard())))
                .toList();
    }

    private Set<String> codes(String scorecard) {
        return lines.stream()
                .filter(line -> line.scorecard().equals(scorecard))
                .map(CardLine::code)
                .collect(Collectors.toSet());
    }

    private List<ScoringInput.Rating> withCustomers(List<ScoringInput.Rating> ratings) {
        return customers == null
                ? ratings
                : Stream.concat(ratings.stream(), customers.ratings().stream()).toList();
    }

    /** Of customers it is said how many answered; of colleagues it would tell something. */
    private Map<RaterGroup, Integer> tooFew() {
        return customers == null || customers.count() || !counts(RaterGroup.CUSTOMER)
                ? Map.of()
                : Map.of(RaterGroup.CUSTOMER, customers.answers());
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
                        comparable(line)
                                ? before.stream()
                                        .map(figures -> figures.get(line.line().indicator()))
                                        .filter(Objects::nonNull)
                                        .toList()
                                : List.of(),
                        lines.stream().filter(line::leads).map(CardLine::code).toList()))
                .toList();
    }

    /** What adds up comes to less where it was asked for on some days only: no period before is like this one (R31). */
    private boolean comparable(CardLine line) {
        return line.measured().aggregation() != Aggregation.SUM
                || held.stream()
                        .allMatch(card -> card.holds(requireNonNull(line.line().indicator())));
    }

    /** The library's pairs as far as both stand on this card (S95, R30). */
    private List<Link> links() {
        return lines.stream()
                .flatMap(leader ->
                        lines.stream().filter(leader::leads).map(pair -> new Link(leader.code(), pair.code())))
                .toList();
    }
}
