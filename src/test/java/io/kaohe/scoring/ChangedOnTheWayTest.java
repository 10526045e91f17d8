package io.kaohe.scoring;

import static io.kaohe.scoring.CardFixture.aMonthlyCardWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.scoring.ScoringInput.Rating;
import io.kaohe.scoring.ScoringInput.Stretch;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** R31: another line manager, another role in the middle of a period. */
@Label("A change in the middle of a period counts by days")
class ChangedOnTheWayTest {

    private static final String FORMER = "wang.min";
    private static final String PRESENT = "liu.yang";

    @Property(tries = 200)
    @Label("what two line managers say weighs by the days each led")
    void byDaysLed(
            @ForAll @IntRange(min = 1, max = 365) int before,
            @ForAll @IntRange(min = 1, max = 365) int after,
            @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal other) {
        ScoringResult result = score(ledBy(List.of(led(before, FORMER), led(after, PRESENT)), one, other));

        assertThat(result.qualitativeScore())
                .isEqualTo(one.multiply(BigDecimal.valueOf(before))
                        .add(other.multiply(BigDecimal.valueOf(after)))
                        .divide(BigDecimal.valueOf((long) before + after), 2, RoundingMode.HALF_UP));
    }

    @Property(tries = 100)
    @Label("days that are told in several pieces, or in another order, weigh the same")
    void piecesOfDays(
            @ForAll @IntRange(min = 1, max = 30) int before,
            @ForAll @IntRange(min = 1, max = 30) int after,
            @ForAll @IntRange(min = 1, max = 30) int again) {
        BigDecimal one = new BigDecimal("71.5");
        BigDecimal other = new BigDecimal("90");
        List<Stretch> pieces = new ArrayList<>(List.of(led(before, FORMER), led(after, PRESENT), led(again, FORMER)));
        ScoringResult result = score(ledBy(List.of(led(before + again, FORMER), led(after, PRESENT)), one, other));

        assertThat(score(ledBy(pieces, one, other))).isEqualTo(result);
        Collections.reverse(pieces);
        assertThat(score(ledBy(pieces, one, other))).isEqualTo(result);
    }

    @Property(tries = 20)
    @Label("the ledger names both managers with their judgement and their days, and who has led no day is refused")
    void inTheLedger(@ForAll @IntRange(min = 1, max = 30) int days) {
        ScoringInput input =
                ledBy(List.of(led(days, FORMER), led(20, PRESENT)), BigDecimal.valueOf(70), BigDecimal.valueOf(90));

        assertThat(entry(score(input), Subject.GROUP, "MANAGER").inputs())
                .containsEntry(FORMER, "70")
                .containsEntry(FORMER + ".days", Integer.toString(days))
                .containsEntry(PRESENT, "90")
                .containsEntry(PRESENT + ".days", "20");
        assertThatThrownBy(() -> score(ledBy(
                        List.of(led(days, "zhou.jun"), led(20, PRESENT)),
                        BigDecimal.valueOf(70),
                        BigDecimal.valueOf(90))))
                .isInstanceOf(Refusal.class);
    }

    @Property(tries = 300)
    @Label("two roles: each card is scored on its own, and what they come to weighs by days")
    void twoRoles(
            @ForAll("cards") ScoringInput drawn,
            @ForAll("cards") ScoringInput other,
            @ForAll @IntRange(min = 1, max = 300) int before,
            @ForAll @IntRange(min = 1, max = 300) int after) {
        ScoringInput one = card(drawn.cycleType(), "SEO", drawn, drawn.ratings());
        ScoringInput two = card(drawn.cycleType(), "SOCIAL", other, drawn.ratings());
        ScoringInput both = both(one, before, two, after);
        BigDecimal composite = byDays(
                Calculation.of(one).composite(), before, Calculation.of(two).composite(), after);

        assertThat(Calculation.of(both).composite().setScale(20, RoundingMode.HALF_UP))
                .isEqualTo(composite.setScale(20, RoundingMode.HALF_UP));
        assertThat(score(both).ledger().stream()
                        .filter(entry -> entry.subject() == Subject.CARD)
                        .map(entry -> new BigDecimal(Objects.requireNonNull(entry.contribution())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(20, RoundingMode.HALF_UP))
                .as("contributions of the cards sum to the composite")
                .isEqualTo(composite.setScale(20, RoundingMode.HALF_UP));
    }

    @Property(tries = 100)
    @Label("a role that was given up and taken up again is the same as one that was kept")
    void theSameRoleAgain(@ForAll("cards") ScoringInput card) {
        ScoringInput again = new ScoringInput(
                card.cycleType(),
                card.lines(),
                card.dimensionWeights(),
                card.ratings(),
                card.groupWeights(),
                card.links(),
                Map.of(),
                List.of(
                        new Stretch(10, "MANAGER-1", "SEO", codes(card)),
                        new Stretch(10, "MANAGER-2", "SEO", codes(card)),
                        new Stretch(10, "MANAGER-3", "SEO", codes(card)),
                        new Stretch(10, "MANAGER-4", "SEO", codes(card))));

        assertThat(score(again))
                .returns(score(card).completionRate(), ScoringResult::completionRate)
                .returns(score(card).qualitativeScore(), ScoringResult::qualitativeScore)
                .returns(score(card).composite(), ScoringResult::composite);
    }

    @Provide
    Arbitrary<ScoringInput> cards() {
        return ScoringPropertiesTest.cards();
    }

    private static ScoringInput ledBy(List<Stretch> stretches, BigDecimal former, BigDecimal present) {
        ScoringInput card = aMonthlyCardWith("100", "0").input();
        return new ScoringInput(
                card.cycleType(),
                card.lines(),
                Map.of(),
                List.of(
                        new Rating(RaterGroup.MANAGER, FORMER, "EXECUTION", former),
                        new Rating(RaterGroup.MANAGER, PRESENT, "EXECUTION", present)),
                Map.of(),
                List.of(),
                Map.of(),
                stretches);
    }

    private static Stretch led(int days, String manager) {
        return new Stretch(days, manager, "CARD", Set.of("uv", "judged"));
    }

    /** The card with lines that no other card's are called like. */
    private static ScoringInput card(CycleType type, String name, ScoringInput drawn, List<Rating> ratings) {
        return new ScoringInput(
                type,
                drawn.lines().stream()
                        .map(line -> CardFixture.renamed(line, name + "/" + line.code(), line.weight()))
                        .toList(),
                Map.of(),
                ratings,
                Map.of(),
                drawn.links().stream()
                        .map(link -> new Link(name + "/" + link.leader(), name + "/" + link.pair()))
                        .toList());
    }

    private static ScoringInput both(ScoringInput one, int before, ScoringInput two, int after) {
        return new ScoringInput(
                one.cycleType(),
                Stream.concat(one.lines().stream(), two.lines().stream()).toList(),
                Map.of(),
                one.ratings(),
                Map.of(),
                Stream.concat(one.links().stream(), two.links().stream()).toList(),
                Map.of(),
                managers(one).stream()
                        .flatMap(manager -> Stream.of(
                                new Stretch(before, manager, "SEO", codes(one)),
                                new Stretch(after, manager, "SOCIAL", codes(two))))
                        .toList());
    }

    /** Everybody who rates as a line manager, all for as many days. */
    private static List<String> managers(ScoringInput card) {
        List<String> managers = card.ratings().stream()
                .filter(rating -> rating.group() == RaterGroup.MANAGER)
                .map(Rating::rater)
                .distinct()
                .toList();
        return managers.isEmpty() ? List.of(PRESENT) : managers;
    }

    private static BigDecimal byDays(BigDecimal one, int before, BigDecimal two, int after) {
        return one.multiply(BigDecimal.valueOf(before))
                .add(two.multiply(BigDecimal.valueOf(after)))
                .divide(BigDecimal.valueOf((long) before + after), Figures.INSIDE);
    }

    private static Set<String> codes(ScoringInput card) {
        return card.lines().stream().map(Line::code).collect(Collectors.toSet());
    }

    private static LedgerEntry entry(ScoringResult result, Subject subject, String code) {
        return result.ledger().stream()
                .filter(entry -> entry.subject() == subject && entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ScoringResult score(ScoringInput input) {
        return Scoring.score(input, new ShippedDecisions());
    }
}
