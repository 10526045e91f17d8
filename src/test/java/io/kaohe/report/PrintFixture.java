package io.kaohe.report;

/** A report for tests of other packages. */
public final class PrintFixture {

    private PrintFixture() {}

    public static AppraisalReport anAppraisal() {
        return ReportFixtures.aConfirmedAppraisal();
    }

    public static BonusListReport aBonusList() {
        return ReportFixtures.aBonusList();
    }
}
