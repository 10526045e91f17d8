package io.kaohe.incentive;

import io.kaohe.incentive.AwardSheet.Choice;
import io.kaohe.incentive.SalesShareRates.Rates;
import io.kaohe.incentive.TalentPoolSheet.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everybody shares of the sales of a year that is over (S94). */
public record SalesShareSheet(String year, List<Line> lines) {

    /**
     * @param months of how many months there are verified figures
     * @param decision null = HR has not decided; of what was decided the line shows the figures as they were then
     */
    public record Line(
            String employee,
            String name,
            @Nullable String team,
            int months,
            Share share,
            @Nullable Decision decision) {}

    public record Decision(Choice choice, Word word) {}

    /**
     * A share with its steps; amounts in CNY to the fen.
     *
     * @param revenue what the person won
     * @param highValue of it, what high-value customers brought
     * @param basic share of the revenue
     * @param extra for the high-value customers
     */
    public record Share(
            BigDecimal revenue,
            BigDecimal highValue,
            Rates rates,
            BigDecimal basic,
            BigDecimal extra,
            BigDecimal total) {

        static Share of(BigDecimal revenue, BigDecimal highValue, Rates rates) {
            BigDecimal basic = percent(rates.sharePercent(), revenue);
            BigDecimal extra = percent(rates.highValuePercent(), highValue);
            return new Share(revenue, highValue, rates, basic, extra, basic.add(extra));
        }

        /** What high-value customers brought is a part of the revenue; if it is more, the figures contradict. */
        public boolean contradictory() {
            return highValue.compareTo(revenue) > 0;
        }

        private static BigDecimal percent(BigDecimal percent, BigDecimal of) {
            return percent.multiply(of).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        }
    }
}
