package io.kaohe.incentive;

import io.kaohe.incentive.TalentPoolSheet.Word;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rates of a month beside each other and whom they propose for the award.
 *
 * @param rule by which they do now
 */
public record AwardSheet(String period, String nameZh, String nameEn, Rule rule, List<Candidate> candidates) {

    public enum Choice {
        GRANTED,
        DECLINED
    }

    /**
     * @param sample what the rate was divided by; null = the file did not say it, so the rate is not compared
     * @param proposed whether it is the highest; several may share it
     * @param decision null = HR has not decided
     */
    public record Candidate(
            String employee,
            String name,
            @Nullable String team,
            BigDecimal rate,
            @Nullable BigDecimal sample,
            boolean proposed,
            @Nullable Decision decision) {}

    /**
     * @param amount CNY; null = declined
     * @param rule by which it was proposed then
     */
    public record Decision(Choice choice, @Nullable BigDecimal amount, Rule rule, Word word) {}

    /**
     * The highest rate of an indicator in its version, among enough people with enough of a sample.
     *
     * @param enough the least sample that counts
     * @param people the least number of people to compare
     */
    public record Rule(String indicator, int version, BigDecimal enough, int people) {}
}
