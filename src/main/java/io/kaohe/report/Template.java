package io.kaohe.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;

/** A report of {@code reports/}, compiled once at start-up so that a broken one stops the start and not a print. */
final class Template {

    private final String name;
    private final JasperReport compiled;

    private Template(String name, JasperReport compiled) {
        this.name = name;
        this.compiled = compiled;
    }

    /** @param name file name below {@code reports/} on the class path, without suffix; never from outside */
    static Template compile(String name) {
        try (InputStream jrxml = Template.class.getResourceAsStream("/reports/" + name + ".jrxml")) {
            if (jrxml == null) {
                throw new IllegalStateException("no such report on the class path: " + name);
            }
            return new Template(name, JasperCompileManager.compileReport(jrxml));
        } catch (IOException | JRException e) {
            throw new IllegalStateException("the report cannot be compiled: " + name, e);
        }
    }

    /** @param values parameters of the template by name */
    JasperPrint fill(Map<String, Object> values, Words words, JRDataSource rows) throws JRException {
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.put(JRParameter.REPORT_LOCALE, words.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words.bundle());
        JasperPrint print = JasperFillManager.fillReport(compiled, parameters, rows);
        print.setName(name);
        return print;
    }
}
