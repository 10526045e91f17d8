package io.kaohe.customer;

/**
 * What a public survey asks, from {@value #LOWEST} to {@value #HIGHEST}. The same questions for everybody, so that no
 * address can name or describe anybody; which they are the company says, {@code kaohe.survey.questions}.
 *
 * @param code what an answer calls it
 * @param name as companies write it in their own files, so that both count together; it stands on the card
 * @param zh as customers are asked
 * @param en as customers are asked
 */
public record SurveyQuestion(String code, String name, String zh, String en) {

    static final String SCALE = "1~5";
    static final int LOWEST = 1;
    static final int HIGHEST = 5;
}
