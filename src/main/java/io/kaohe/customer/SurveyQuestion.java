package io.kaohe.customer;

/** What a public survey asks, each from 1 to 5; fixed, so that no address can name or describe anybody. */
public enum SurveyQuestion {
    CONTENT("活动与内容满意度"),
    CLARITY("信息清楚易懂"),
    RESPONSE("回复及时、解决问题");

    static final String SCALE = "1~5";
    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    private final String inFiles;

    SurveyQuestion(String inFiles) {
        this.inFiles = inFiles;
    }

    /** As companies write it in their own files, so that both count together. */
    String inFiles() {
        return inFiles;
    }
}
