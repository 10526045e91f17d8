package io.kaohe.incentive;

import java.math.BigDecimal;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code kaohe.incentive.*}.
 *
 * @param talentReview after how long HR looks again whether somebody stays in the talent pool
 */
@ConfigurationProperties("kaohe.incentive")
public record IncentiveSettings(Period talentReview, Award award) {

    /**
     * What the behaviour award goes by; the sources name the indicator, the limits are our assumption.
     *
     * @param indicator a rate
     * @param sample the least it must have been divided by
     * @param people the least number of people to compare
     */
    public record Award(String indicator, BigDecimal sample, int people) {}
}
