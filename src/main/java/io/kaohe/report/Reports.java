package io.kaohe.report;

import io.kaohe.print.FileNames;
import io.kaohe.print.Template;
import io.kaohe.print.Typeface;
import io.kaohe.print.Words;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Prints read models, in Chinese for Chinese readers and in English for all others. Safe for concurrent use. */
@Service
public class Reports {

    private final Typeface typeface = new Typeface();
    private final Template appraisal = Template.compile("appraisal");
    private final Template bonusList = Template.compile("bonusList");
    private final Template improvementPlan = Template.compile("improvementPlan");

    public byte[] appraisalPdf(AppraisalReport report, Locale locale) {
        Words words = Words.of("appraisal", locale);
        AppraisalPrint print = AppraisalWriter.write(report, words, typeface);
        return appraisal.pdf(
                print,
                print.rows(),
                words,
                documentTitle(words, report.employee().name(), print.period()));
    }

    public byte[] planPdf(PlanReport report, Locale locale) {
        Words words = Words.of("improvementPlan", locale);
        PlanPrint print = PlanWriter.write(report, words, typeface);
        return improvementPlan.pdf(
                print,
                print.rows(),
                words,
                documentTitle(words, report.view().person().name()));
    }

    public byte[] bonusListPdf(BonusListReport report, Locale locale) {
        Words words = Words.of("bonusList", locale);
        BonusListPrint print = BonusListPrint.of(report, words, typeface);
        return bonusList.pdf(print, print.rows(), words, documentTitle(words, words.period(report.period())));
    }

    public byte[] bonusListXlsx(BonusListReport report, Locale locale) {
        Words words = Words.of("bonusList", locale);
        BonusListPrint print = BonusListPrint.of(report, words, typeface);
        return bonusList.xlsx(print, print.rows(), words, words.text("title"));
    }

    /** What the window that shows it is called; the reference is in the foot of the paper. */
    private static String documentTitle(Words words, String... of) {
        return words.text("title") + " " + String.join(" ", of);
    }

    /** What a reader's file is called, without suffix: {@code 绩效考核表_张伟_2026-10}. */
    public String fileName(AppraisalReport report, Locale locale) {
        return FileNames.of(
                Words.of("appraisal", locale).text("title"), report.employee().name(), report.period());
    }

    public String fileName(PlanReport report, Locale locale) {
        return FileNames.of(
                Words.of("improvementPlan", locale).text("title"),
                report.view().person().name());
    }

    public String fileName(BonusListReport report, Locale locale) {
        return FileNames.of(Words.of("bonusList", locale).text("title"), report.period());
    }
}
