package io.kaohe.customer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a public survey takes.
 *
 * @param key any long random text that signs the addresses, {@code KAOHE_SURVEY_KEY}; empty = the one kept in the data
 *     directory
 * @param longest how long an address may be good for
 * @param mostAnswers what one address takes altogether
 * @param mostRequests what one sender may ask or answer within the window
 */
@ConfigurationProperties("kaohe.survey")
public record SurveySettings(
        @DefaultValue("") String key,
        @DefaultValue("92d") Duration longest,
        @DefaultValue("500") int mostAnswers,
        @DefaultValue("30") int mostRequests,
        @DefaultValue("10m") Duration window) {

    @Override
    public String toString() {
        return "SurveySettings";
    }
}
