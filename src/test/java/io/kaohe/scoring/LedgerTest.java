package io.kaohe.scoring;

import static io.kaohe.scoring.CardFixture.theSeoSpecialist;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody with the ledger and a pocket calculator comes to the same figures. */
class LedgerTest {

    private final List<LedgerEntry> ledger = theSeoSpecialist().score().ledger();

    @Test
    @DisplayName("There is an entry for each line, group, block, the composite, the index and each decision")
    void oneEntryAStep() {
        assertThat(ledger)
                .extracting(entry -> entry.subject() + " " + entry.code())
                .containsExactly(
                        "LINE organic_share",
                        "LINE top10_keyword_share",
                        "LINE seo_leads",
                        "LINE judged",
                        "GROUP MANAGER",
                        "GROUP PEER",
                        "GROUP SELF",
                        "GROUP CUSTOMER",
                        "BLOCK QUANTITATIVE",
                        "BLOCK QUALITATIVE",
                        "COMPOSITE composite",
                        "COMPOSITE performanceIndex",
                        "DECISION bonusCoefficient",
                        "DECISION grade",
                        "DECISION followUp");
    }

    @Test
    @DisplayName("A line shows formula, inputs, limits, raw and counted completion, weight and contribution")
    void line() {
        LedgerEntry line = ledger.get(0);
        assertThat(line.formula()).isEqualTo("actual / target");
        assertThat(line.inputs())
                .containsExactly(
                        java.util.Map.entry("actual", "0.44"),
                        java.util.Map.entry("target", "0.4"),
                        java.util.Map.entry("floor", "0"),
                        java.util.Map.entry("cap", "1.5"),
                        java.util.Map.entry("countedWeight", "75"));
        assertThat(line.raw()).isEqualTo("1.1");
        assertThat(line.value()).isEqualTo("1.1");
        assertThat(line.weight()).isEqualTo("30");
        assertThat(line.contribution()).isEqualTo("44");
        assertThat(line.ruleVersion()).isEqualTo(Scoring.RULE_VERSION);
    }

    @Test
    @DisplayName("A group's formula is the one its shown figures follow: of colleagues the averages of the dimensions")
    void groups() {
        CardFixture card = theSeoSpecialist();
        for (String peer : List.of("p1", "p2", "p3")) {
            card.rated(RaterGroup.PEER, peer, "COLLABORATION", "80");
        }
        assertThat(card.score().ledger().subList(4, 6))
                .extracting(LedgerEntry::formula)
                .containsExactly(
                        "mean of raters, each Σ(weight · score) / Σ(weight)",
                        "Σ(weight · average) / Σ(weight), of the averages shown");
    }

    @Test
    @DisplayName("The contributions of lines sum to Q, of groups to the judged score, of blocks to the composite")
    void contributionsSum() {
        assertThat(sum(Subject.LINE, 0, 3)).isEqualByComparingTo("106");
        assertThat(sum(Subject.GROUP, 4, 8)
                        .subtract(new BigDecimal("620").divide(new BigDecimal("7"), MathContext.DECIMAL128))
                        .abs())
                .isLessThan(new BigDecimal("1e-30"));
        assertThat(sum(Subject.BLOCK, 8, 10)
                        .subtract(new BigDecimal(
                                Objects.requireNonNull(ledger.get(10).raw())))
                        .abs())
                .isLessThan(new BigDecimal("1e-30"));
    }

    @Test
    @DisplayName("Blocks and composite show the unrounded and the published figure")
    void rounding() {
        assertThat(ledger.get(9).raw()).startsWith("88.5714285714285714285714285714");
        assertThat(ledger.get(9).value()).isEqualTo("88.57");
        assertThat(ledger.get(10).formula()).isEqualTo("(Wq · Q + Wj · J) / 100");
        assertThat(ledger.get(10).value()).isEqualTo("101.64");
        assertThat(ledger.get(11).value()).isEqualTo("93.89");
    }

    @Test
    @DisplayName("A decision shows the published figures it read and the version of the table that decided")
    void decision() {
        LedgerEntry bonus = ledger.get(12);
        assertThat(bonus.inputs()).containsEntry("completionRate", "106.00").containsEntry("qualitativeScore", "88.57");
        assertThat(bonus.value()).isEqualTo("1.00");
        assertThat(bonus.ruleVersion()).isEqualTo("test");
    }

    @Test
    @DisplayName("S54: the ledger names no rater and shows no single answer of peers or customers")
    void peersStayAnonymous() {
        ScoringResult result = theSeoSpecialist()
                .rated(RaterGroup.PEER, "chen.jie", "EXECUTION", "61.7")
                .rated(RaterGroup.PEER, "zhao.lei", "EXECUTION", "83.1")
                .score();
        assertThat(result.ledger().toString())
                .doesNotContain("chen.jie", "zhao.lei", "wang.min", "zhang.wei", "61.7", "83.1");
    }

    private BigDecimal sum(Subject subject, int from, int to) {
        return ledger.subList(from, to).stream()
                .filter(entry -> entry.subject() == subject)
                .map(LedgerEntry::contribution)
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
