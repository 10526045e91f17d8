package io.kaohe.appraisal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people have, counted from the launch of their appraisal or from the step before. A deadline reminds and
 * escalates; nothing moves on by time.
 *
 * @param selfReview after the launch
 * @param managerScoring after the launch
 * @param resultTalk after the launch
 * @param confirmation after the talk
 * @param closeUnconfirmedAfter after the talk; from then on HR may close a result that nobody answered
 * @param decision for HR's decisions and corrections
 * @param improvementTalk after the result is settled
 * @param acknowledgement after the improvement talk
 */
@ConfigurationProperties("kaohe.deadlines")
public record Deadlines(
        @DefaultValue("3d") Duration selfReview,
        @DefaultValue("6d") Duration managerScoring,
        @DefaultValue("9d") Duration resultTalk,
        @DefaultValue("2d") Duration confirmation,
        @DefaultValue("4d") Duration closeUnconfirmedAfter,
        @DefaultValue("2d") Duration decision,
        @DefaultValue("7d") Duration improvementTalk,
        @DefaultValue("3d") Duration acknowledgement) {}
