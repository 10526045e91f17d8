package io.kaohe.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * A report of {@code reports/}, compiled once at start-up so that a broken one stops the start and not a print. Safe
 * for concurrent use. What fails names no value: what is printed is confidential.
 */
public final class Template {

    private final String name;
    private final JasperReport compiled;

    private Template(String name, JasperReport compiled) {
        this.name = name;
        this.compiled = compiled;
    }

    /** @param name file name below {@code reports/} on the class path, without suffix; never from outside */
    public static Template compile(String name) {
        try (InputStream jrxml = Template.class.getResourceAsStream("/reports/" + name + ".jrxml")) {
            if (jrxml == null) {
                throw new IllegalStateException("no such report on the class path: " + name);
            }
            return new Template(name, JasperCompileManager.compileReport(jrxml));
        } catch (IOException | JRException e) {
            throw new IllegalStateException("the report cannot be compiled: " + name, e);
        }
    }

    /**
     * @param print the template's parameter of that name
     * @param rows each is the value of the fields of its type
     * @param title of the document
     */
    public byte[] pdf(Object print, List<?> rows, Words words, String title) {
        try {
            return pdf(fill(print, rows, words, false), words, title);
        } catch (JRException e) {
            throw new IllegalStateException("the report could not be printed: " + name, e);
        }
    }

    /** As a workbook: one long page. @param sheet name of its only one */
    public byte[] xlsx(Object print, List<?> rows, Words words, String sheet) {
        try {
            return xlsx(fill(print, rows, words, true), sheet);
        } catch (JRException e) {
            throw new IllegalStateException("the report could not be written: " + name, e);
        }
    }

    private JasperPrint fill(Object print, List<?> rows, Words words, boolean endless) throws JRException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("print", print);
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, endless);
        parameters.put(JRParameter.REPORT_LOCALE, words.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words.bundle());
        JasperPrint filled = JasperFillManager.fillReport(compiled, parameters, new RowSource(rows));
        filled.setName(name);
        return filled;
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

    private static byte[] xlsx(JasperPrint print, String name) throws JRException {
        SimpleXlsxReportConfiguration sheet = new SimpleXlsxReportConfiguration();
        sheet.setSheetNames(new String[] {name});
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
}
