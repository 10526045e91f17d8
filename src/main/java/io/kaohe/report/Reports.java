package io.kaohe.report;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
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
        return printed(() -> pdf(
                appraisal.fill(Map.of("print", print), words, new RowSource(print.rows())),
                words,
                words.text("title") + " " + print.reference()));
    }

    public byte[] planPdf(PlanReport report, Locale locale) {
        Words words = Words.of("improvementPlan", locale);
        PlanPrint print = PlanWriter.write(report, words, typeface);
        return printed(() -> pdf(
                improvementPlan.fill(Map.of("print", print), words, new RowSource(print.rows())),
                words,
                words.text("title") + " " + print.reference()));
    }

    public byte[] bonusListPdf(BonusListReport report, Locale locale) {
        Words words = Words.of("bonusList", locale);
        return printed(() -> pdf(bonusList(report, words, false), words, words.text("title")));
    }

    public byte[] bonusListXlsx(BonusListReport report, Locale locale) {
        Words words = Words.of("bonusList", locale);
        return printed(() -> xlsx(bonusList(report, words, true), words));
    }

    /** What a reader's file is called, without suffix: {@code 绩效考核表_张伟_2026-10}. */
    public String fileName(AppraisalReport report, Locale locale) {
        return fileName(
                Words.of("appraisal", locale).text("title"), report.employee().name(), report.period());
    }

    public String fileName(PlanReport report, Locale locale) {
        return fileName(
                Words.of("improvementPlan", locale).text("title"),
                report.view().person().name());
    }

    public String fileName(BonusListReport report, Locale locale) {
        return fileName(Words.of("bonusList", locale).text("title"), report.period());
    }

    /** Only letters, digits and what no file system minds. */
    private static String fileName(Object... parts) {
        return Stream.of(parts)
                .map(part ->
                        part.toString().replaceAll("[^\\p{L}\\p{N}.-]+", " ").strip())
                .collect(joining("_"));
    }

    private JasperPrint bonusList(BonusListReport report, Words words, boolean sheet) throws JRException {
        BonusListPrint print = BonusListPrint.of(report, words, typeface);
        return bonusList.fill(
                Map.of("print", print, JRParameter.IS_IGNORE_PAGINATION, sheet), words, new RowSource(print.rows()));
    }

    private static byte[] pdf(JasperPrint print, Words words, String title) throws JRException {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setCompressed(true);
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator("Kaohe");
        configuration.setTagLanguage(words.locale().toLanguageTag());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    private static byte[] xlsx(JasperPrint print, Words words) throws JRException {
        SimpleXlsxReportConfiguration sheet = new SimpleXlsxReportConfiguration();
        sheet.setSheetNames(new String[] {words.text("title")});
        sheet.setOnePagePerSheet(false);
        sheet.setDetectCellType(true);
        sheet.setRemoveEmptySpaceBetweenRows(true);
        sheet.setRemoveEmptySpaceBetweenColumns(true);
        sheet.setWhitePageBackground(false);
        sheet.setIgnorePageMargins(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRXlsxExporter exporter = new JRXlsxExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(sheet);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    /** The message names no value: what is printed is confidential. */
    private static byte[] printed(Print print) {
        try {
            return print.bytes();
        } catch (JRException e) {
            throw new IllegalStateException("the report could not be printed", e);
        }
    }

    @FunctionalInterface
    private interface Print {
        byte[] bytes() throws JRException;
    }
}
