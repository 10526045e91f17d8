package io.kaohe.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.kaohe.shared.Actor;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file becomes rows under the names of its columns")
class FileRowsTest {

    private static final ImportOptions NOTHING_GIVEN = new ImportOptions(null, null, null, false);

    private final FigureKind kind = new FigureKind();
    private final List<Row> rows = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "，"})
    void the_separator_is_told_from_the_header(String separator) {
        FileRows file = read(String.join(separator, "employee", "period", "value", "source")
                + "\n"
                + String.join(separator, "li.na", "2026-10", "0.47", "ga4")
                + "\n");
        assertThat(file.rejected()).isEmpty();
        assertThat(rows)
                .containsExactly(
                        new Row(2, Map.of("employee", "li.na", "period", "2026-10", "value", "0.47", "source", "ga4")));
    }

    @Test
    void excels_separator_line_is_understood_and_counted() {
        FileRows file = read("sep=;\nemployee;period;value;source\nli.na;2026-10;1;ga4\n");
        assertThat(rows).extracting(Row::number).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Employee", " 员工工号 ", "ＥＭＰＬＯＹＥＥ", "员工 工号*", "employee（必填）", "\uFEFFemployee"})
    void a_header_is_known_whatever_its_case_width_and_spaces(String header) {
        FileRows file = read(header + ",period,value,source\nli.na,2026-10,1,ga4\n");
        assertThat(file.rejected()).isEmpty();
        assertThat(rows.get(0).cell("employee")).isEqualTo("li.na");
    }

    @Test
    void rows_keep_their_line_whatever_stands_between_them() {
        FileRows file = read("""
                # exported on 2026-11-01
                employee,period,value,source

                li.na,2026-10,1,"two
                lines"
                ,,,
                sun.li,2026-10,2,ga4
                合计,,3,
                """);
        assertThat(rows).extracting(Row::number).containsExactly(4, 7);
        assertThat(file.count()).isEqualTo(2);
        assertThat(file.warnings()).extracting(Warning::row, Warning::code).containsExactly(tuple(8, "ROW_IS_TOTAL"));
    }

    @Test
    void a_missing_a_doubled_and_an_unknown_column_are_named() {
        FileRows file = read("employee,Employee,period,mood\nli.na,li.na,2026-10,good\n");
        assertThat(file.rejected())
                .extracting(RejectedRow::column, RejectedRow::code)
                .containsExactlyInAnyOrder(
                        tuple("employee", "COLUMN_TWICE"),
                        tuple("value", "COLUMN_MISSING"),
                        tuple("source", "COLUMN_TO_CHOOSE"));
        assertThat(file.warnings()).extracting(Warning::column).containsExactly("mood");
        assertThat(rows).isEmpty();
    }

    @Test
    @DisplayName("S49: a parameter fills a missing column; a cell that contradicts it rejects its row")
    void a_parameter_fills_a_missing_column_and_a_contradiction_rejects_the_row() {
        ImportOptions options = new ImportOptions("ga4", "2026-10", null, false);
        FileRows file = read(
                "employee,value,source\nli.na,1,\nsun.li,2,GA4\nwu.hao,3,crm\n".getBytes(StandardCharsets.UTF_8),
                options);
        assertThat(rows).allSatisfy(row -> assertThat(row.cell("period")).isEqualTo("2026-10"));
        assertThat(rows).extracting(Row::number).containsExactly(2, 3);
        assertThat(file.rejected())
                .containsExactly(new RejectedRow(4, "source", "crm", "CONTRADICTS_PARAMETER", List.of("ga4")));
    }

    @Test
    void a_row_with_more_cells_than_the_header_is_rejected() {
        FileRows file = read("employee,period,value,source\nli.na,2026-10,1,234,ga4\n");
        assertThat(file.rejected()).extracting(RejectedRow::code).containsExactly("ROW_TOO_LONG");
    }

    @Test
    void a_cell_that_we_neutralised_for_spreadsheets_reads_as_it_was() {
        byte[] written = new SafeCsv()
                .row(List.of("employee", "period", "value", "source"))
                .row(List.of("li.na", "2026-10", "-5", "=HYPERLINK(\"x\")"))
                .bytes();
        assertThat(new String(written, StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains("'-5")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"");
        FileRows file = read(written, NOTHING_GIVEN);
        assertThat(rows.get(0).cells()).containsEntry("value", "-5").containsEntry("source", "=HYPERLINK(\"x\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee,period,value,source\n\"li.na,2026-10,1,ga4\nsun.li,2026-10,2,ga4\n"})
    void an_unclosed_quote_is_refused_with_its_line(String text) {
        FileRows file = read(text);
        assertThat(rows).isEmpty();
        assertThat(file.rejected())
                .extracting(RejectedRow::row, RejectedRow::code)
                .containsExactly(tuple(2, "FILE_QUOTE"));
    }

    @Test
    void hostile_files_are_answered_in_time_with_a_reason() {
        String header = "employee,period,value,source\n";
        assertReason("", "FILE_EMPTY");
        assertReason("\n\n  \n", "FILE_EMPTY");
        assertReason(header, "FILE_EMPTY");
        assertReason("c,".repeat(10_000) + "\n" + "1,".repeat(10_000), "FILE_TOO_MANY_COLUMNS");
        assertReason(header + "x".repeat(2_000_000) + ",2026-10,1,ga4\n", "FILE_CELL_TOO_LONG");
        assertReason(header + "x".repeat(5_000) + ",2026-10,1,ga4\n", "CELL_TOO_LONG");
        assertReason(header + " ".repeat(60_000) + "x" + ",,,,,,,,x\n", "ROW_TOO_LONG");
        assertReason("(".repeat(60_000) + "\n1\n", "COLUMN_MISSING");
        assertReason(header + "\"\"".repeat(10_000) + "\"\n", "FILE_QUOTE");
        assertReason(header + "a,b,c,d\n".repeat(100_001), "FILE_TOO_MANY_ROWS");
    }

    private void assertReason(String text, String code) {
        FileRows file = assertTimeout(Duration.ofSeconds(20), () -> read(text));
        assertThat(file.rejected()).extracting(RejectedRow::code).contains(code);
        assertThat(file.rejected()).allSatisfy(row -> assertThat(row.value()).hasSizeLessThan(300));
    }

    private FileRows read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), NOTHING_GIVEN);
    }

    private FileRows read(byte[] content, ImportOptions options) {
        rows.clear();
        Intake intake = kind.intake(Actor.SYSTEM, options, false);
        Consumer<Row> both = row -> {
            intake.row(row);
            rows.add(row);
        };
        Upload upload = new Upload("figures.csv", content);
        try {
            return FileRows.read(Actor.SYSTEM, kind, new TabularFile(upload.file()), options, both, Progress.UNSEEN);
        } finally {
            upload.discard();
        }
    }

    private static org.assertj.core.groups.Tuple tuple(@Nullable Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
