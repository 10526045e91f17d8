package io.kaohe.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as Apache POI writes them, which is how spreadsheets do. */
class WorkbooksTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkbookReadsAsItsFiguresDaysAndTexts(boolean xlsx) {
        Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("数据");
        row(sheet, 0, "日期", "数", "文");
        Row row = row(sheet, 2, LocalDateTime.of(2026, 10, 3, 0, 0), 0.1, " 张伟\u00a0");
        row.getCell(0).setCellStyle(format(workbook, "yyyy-mm-dd"));
        Row second = row(sheet, 3, LocalDateTime.of(2026, 10, 3, 9, 30, 5), 0.3335, "a,b");
        second.getCell(0).setCellStyle(format(workbook, "yyyy-mm-dd hh:mm:ss"));
        second.getCell(1).setCellStyle(format(workbook, "0%"));
        Row third = row(sheet, 4, 192.0 / 86_400, 1.0e-5, 12_345_678_901_234.0);
        third.getCell(0).setCellStyle(format(workbook, "[h]:mm:ss"));

        RowsOf read = RowsOf.bytes(bytes(workbook));

        assertThat(read.sheets).containsExactly("数据");
        assertThat(read.cells)
                .containsExactly(
                        List.of("日期", "数", "文"),
                        List.of(),
                        List.of("2026-10-03", "0.1", "张伟"),
                        List.of("2026-10-03T09:30:05", "0.3335", "a,b"),
                        List.of("00:03:12", "0.00001", "12345678901234"));
        assertThat(read.lines).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void daysThatCountFrom1904AreTheSameDays() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        Row row = row(workbook.createSheet(), 0, 0.0);
        row.getCell(0).setCellStyle(format(workbook, "yyyy-mm-dd"));
        // 2026-10-03 is day 44836 from 1904-01-01
        row.getCell(0).setCellValue(44_836);

        assertThat(RowsOf.bytes(bytes(workbook)).cells).containsExactly(List.of("2026-10-03"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFormulaIsNeverComputedAndIsTold(boolean xlsx) {
        Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
        Row row = workbook.createSheet().createRow(0);
        row.createCell(0).setCellValue(41);
        row.createCell(1).setCellFormula("A1+1");

        RowsOf read = RowsOf.bytes(bytes(workbook));

        assertThat(read.formulas).containsExactly(1);
        assertThat(read.cells.get(0)).doesNotContain("42").contains("41");
    }

    @Test
    void everySheetIsTold() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        row(workbook.createSheet("一"), 0, "a");
        row(workbook.createSheet("二"), 0, "b");

        RowsOf read = RowsOf.bytes(bytes(workbook));

        assertThat(read.sheets).containsExactly("一", "二");
        assertThat(read.cells).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void anHtmlTableCalledXlsReadsAsItsRows() {
        RowsOf read = RowsOf.text("""
                <html><head><style>td{x:y}</style><script>if (a<b) {"<tr><td>no</td></tr>"}</script></head><body>
                <!-- <table><tr><td>no</td></tr></table> -->
                <TABLE border=1><tr><th colspan="2">时间</th><th>数&nbsp;量</th></tr>
                <tr><td>2026-10-01<td>a&amp;b &lt;c&gt;<td>1,2&#51;4</tr></table></body></html>
                """);

        assertThat(read.cells).containsExactly(List.of("时间", "", "数 量"), List.of("2026-10-01", "a&b <c>", "1,234"));
    }

    @Test
    void jsonReadsAsItsListsOfObjects() {
        RowsOf read = RowsOf.text("{\"data\":{\"list\":[{\"日期\":\"2026-10-01\",\"pv\":1.50},{\"pv\":2,\"uv\":null}]}}");

        assertThat(read.sheets).containsExactly("data.list");
        assertThat(read.cells)
                .containsExactly(List.of("日期", "pv", "uv"), List.of("2026-10-01", "1.5", ""), List.of("", "2", ""));
    }

    private static Row row(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        for (Object value : values) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            if (value instanceof LocalDateTime time) {
                cell.setCellValue(time);
            } else if (value instanceof Double number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue(value.toString());
            }
        }
        return row;
    }

    private static CellStyle format(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] bytes(Workbook workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
