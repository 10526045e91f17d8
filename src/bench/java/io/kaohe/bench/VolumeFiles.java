package io.kaohe.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as long as they come: figures under our own columns, and the leads of a CRM of which few figures are made. */
record VolumeFiles(Path directory, List<String> indicators) {

    static final int PEOPLE = 2_000;
    static final int MONTHS = 50;

    private static final List<String> CHANNELS = List.of("自然搜索", "百度推广", "抖音", "微信", "线下活动");
    private static final List<String> STATES = List.of("新线索", "跟进中", "已转化", "无效");

    static String person(int n) {
        return String.format(Locale.ROOT, "bench-%04d", n % PEOPLE);
    }

    /** One row for each person, indicator and month. */
    Path figures(int rows) {
        YearMonth first = YearMonth.of(2022, 1);
        return csv(
                "figures.csv",
                rows,
                "employee,indicator,period,value,source",
                n -> String.join(
                        ",",
                        person(n),
                        indicators.get(n / PEOPLE % indicators.size()),
                        first.plusMonths(n / PEOPLE / indicators.size()).toString(),
                        String.valueOf(n % 997),
                        "CRM"));
    }

    Path leads(int rows) {
        return csv("leads.csv", rows, String.join(",", LEAD_HEADER), n -> String.join(",", lead(n)));
    }

    /** The same leads as {@link #leads} in a workbook, its texts shared as Excel does it. */
    Path leadsWorkbook(int rows) {
        Path file = directory.resolve("leads.xlsx");
        Map<String, Integer> shared = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    xml -> xml.write("<Relationships><Relationship Id=\"r1\""
                            + " Target=\"worksheets/sheet1.xml\"/></Relationships>"));
            entry(
                    zip,
                    "xl/workbook.xml",
                    xml -> xml.write("<workbook xmlns:r=\"http://schemas.openxmlformats.org/"
                            + "officeDocument/2006/relationships\"><sheets><sheet name=\"Leads\" r:id=\"r1\"/></sheets>"
                            + "</workbook>"));
            entry(zip, "xl/worksheets/sheet1.xml", xml -> {
                xml.write("<worksheet><sheetData>");
                for (int n = 0; n <= rows; n++) {
                    row(xml, n + 1, n == 0 ? LEAD_HEADER : lead(n - 1), shared);
                }
                xml.write("</sheetData></worksheet>");
            });
            entry(zip, "xl/sharedStrings.xml", xml -> {
                xml.write("<sst>");
                for (String text : shared.keySet()) {
                    xml.write("<si><t>" + text + "</t></si>");
                }
                xml.write("</sst>");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static final List<String> LEAD_HEADER = List.of(
            "线索编号", "线索来源", "推广计划", "线索状态", "线索等级", "负责人", "公司", "联系人", "手机", "邮箱", "创建时间", "分配时间", "首次触达时间", "销售反馈时间");

    private static List<String> lead(int n) {
        String created = time(1 + n % 28, n);
        return List.of(
                String.format(Locale.ROOT, "L%07d", n),
                CHANNELS.get(n % CHANNELS.size()),
                "计划" + n % 97,
                STATES.get(n * 7 % STATES.size()),
                List.of("A", "B", "C").get(n % 3),
                person(n),
                "公司" + n % 9_999,
                "联系人" + n % 7_777,
                String.format(Locale.ROOT, "138%08d", n),
                "u" + n + "@example.com",
                created,
                created,
                time(Math.min(28, 1 + n % 28 + (n % 10 == 0 ? 1 : 0)), n),
                n % 3 == 0 ? "" : time(Math.min(28, 3 + n % 28), n));
    }

    private static String time(int day, int n) {
        return String.format(Locale.ROOT, "2025-09-%02d %02d:%02d:00", day, n % 24, n % 60);
    }

    private Path csv(String name, int rows, String header, IntFunction<String> row) {
        try {
            return Files.write(directory.resolve(name), (Iterable<String>)
                    Stream.concat(Stream.of(header), IntStream.range(0, rows).mapToObj(row))::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Text {

        void to(Writer writer) throws IOException;
    }

    private static void entry(ZipOutputStream zip, String name, Text text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        text.to(writer);
        writer.flush();
        zip.closeEntry();
    }

    private static void row(Writer xml, int line, List<String> cells, Map<String, Integer> shared) throws IOException {
        xml.write("<row r=\"" + line + "\">");
        for (int i = 0; i < cells.size(); i++) {
            int index = shared.computeIfAbsent(cells.get(i), text -> shared.size());
            xml.write("<c r=\"" + (char) ('A' + i) + line + "\" t=\"s\"><v>" + index + "</v></c>");
        }
        xml.write("</row>");
    }
}
