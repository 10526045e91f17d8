package io.kaohe.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints every kind of report into a folder, to be looked at: {@code Gallery <folder>}. */
final class Gallery {

    private Gallery() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        long start = System.nanoTime();
        Reports reports = new Reports();
        System.out.println("start-up ms " + (System.nanoTime() - start) / 1_000_000);
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            String text = (locale == Locale.CHINESE
                            ? "围绕重点关键词与落地页开展优化，逐周复盘点击率、停留时长与转化率，及时调整出价与创意。"
                            : "We worked on the main keywords and landing pages and reviewed rates and bids every week. ")
                    .repeat(40);
            write(folder, "appraisal", locale, reports.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), locale));
            write(folder, "empty", locale, reports.appraisalPdf(ReportFixtures.anEmptyAppraisal(), locale));
            write(folder, "unconfirmed", locale, reports.appraisalPdf(ReportFixtures.anUnconfirmedAppraisal(), locale));
            write(folder, "quarter", locale, reports.appraisalPdf(ReportFixtures.aQuarterUnderWay(), locale));
            write(folder, "year", locale, reports.appraisalPdf(ReportFixtures.aYear(7), locale));
            write(folder, "two-cards", locale, reports.appraisalPdf(ReportFixtures.aQuarterWithTwoCards(), locale));
            write(folder, "excluded", locale, reports.appraisalPdf(ReportFixtures.withExcludedLine(), locale));
            write(folder, "long", locale, reports.appraisalPdf(ReportFixtures.aLongAppraisal(text), locale));
            write(folder, "rare", locale, reports.appraisalPdf(ReportFixtures.withName("𠮷喆<b>&amp;"), locale));
            write(folder, "bonus", locale, reports.bonusListPdf(ReportFixtures.aBonusList(), locale));
            write(folder, "bonus100", locale, reports.bonusListPdf(ReportFixtures.aBonusListOf(100), locale));
            Files.write(
                    folder.resolve("bonus_" + locale + ".xlsx"),
                    reports.bonusListXlsx(ReportFixtures.aBonusList(), locale));
        }
        for (int round = 0; round < 3; round++) {
            start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                reports.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), Locale.CHINESE);
            }
            System.out.println("warm ms per report " + (System.nanoTime() - start) / 50 / 1_000 / 1000.0);
        }
    }

    private static void write(Path folder, String name, Locale locale, byte[] pdf) throws Exception {
        Files.write(folder.resolve(name + "_" + locale + ".pdf"), pdf);
    }
}
