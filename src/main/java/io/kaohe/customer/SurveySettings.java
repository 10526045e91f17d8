package io.kaohe.customer;

import java.time.Duration;
import java.util.List;
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
 * @param questions what is asked; each code once, one at least
 */
@ConfigurationProperties("kaohe.survey")
public record SurveySettings(
        @DefaultValue("") String key,
        @DefaultValue("92d") Duration longest,
        @DefaultValue("500") int mostAnswers,
        @DefaultValue("30") int mostRequests,
        @DefaultValue("10m") Duration window,
        List<SurveyQuestion> questions) {

    public SurveySettings {
        questions = List.copyOf(questions);
        long codes = questions.stream().map(SurveyQuestion::code).distinct().count();
        if (questions.isEmpty() || codes < questions.size()) {
            throw new IllegalArgumentException("kaohe.survey.questions needs a question, and each code only once");
        }
    }

    @Override
    public String toString() {
        return "SurveySettings";
    }
}
