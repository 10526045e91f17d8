package io.kaohe.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bytes become text without a wrong character, or not at all")
class EncodingTest {

    private static final String FILE = "工号,姓名,团队\r\nzhang.wei,张伟,搜索组\r\nli.na,李娜,社媒组\r\n";
    private static final List<List<String>> ROWS =
            List.of(List.of("工号", "姓名", "团队"), List.of("zhang.wei", "张伟", "搜索组"), List.of("li.na", "李娜", "社媒组"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
    void a_file_reads_the_same_in_every_encoding_that_chinese_tools_write(String charset) {
        assertThat(RowsOf.text(FILE, charset).cells).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_decides_and_is_not_part_of_the_text(String charset) {
        assertThat(RowsOf.text("\uFEFF" + FILE, charset).cells).isEqualTo(ROWS);
    }

    @Test
    void the_encoding_is_decided_by_the_whole_file_not_by_its_beginning() {
        String late = "a,b\n".repeat(100_000) + "张,伟\n";
        RowsOf rows = RowsOf.text(late, "GBK");
        assertThat(rows.cells.get(100_000)).containsExactly("张", "伟");
        assertThat(String.valueOf(rows.told())).contains("GB18030");
    }

    @Test
    void a_long_text_that_begins_as_utf_8_is_refused_where_it_goes_on_otherwise() {
        byte[] chinese = ("a,b\n" + "线索,1\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(RowsOf.bytes(chinese).cells).hasSize(20_001);

        byte[] mixed = Arrays.copyOf(chinese, chinese.length + 3);
        mixed[chinese.length] = (byte) 0xCF;
        mixed[chinese.length + 1] = (byte) 0xDF;
        mixed[chinese.length + 2] = '\n';
        assertThat(RowsOf.refused(mixed).code()).isEqualTo("FILE_ENCODING");
    }

    @Test
    void a_single_rare_character_does_not_make_a_gbk_file_suspicious() {
        String rare = "工号,姓名\nzhou.zhe,周喆\ntao.ying,陶瑩\n";
        assertThat(RowsOf.text(rare, "GBK").cells.get(2)).containsExactly("tao.ying", "陶瑩");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "windows-1252"})
    void text_in_another_encoding_is_refused_instead_of_guessed(String charset) {
        String text = charset.equals("Big5") ? "工號,姓名\nwang,王小明\nchen,陳大文,績效考核\n" : "id,name\nrenee,Renée Müller\n";
        assertThat(RowsOf.refused(text.getBytes(Charset.forName(charset))).code())
                .isEqualTo("FILE_ENCODING");
    }

    @Test
    void bytes_of_no_encoding_are_refused() {
        byte[] bytes = {'i', 'd', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, '\n'};
        assertThat(RowsOf.refused(bytes).code()).isEqualTo("FILE_ENCODING");
        byte[] program = {0x7F, 'E', 'L', 'F', 2, 0, (byte) 0xFF, 0, (byte) 0xFE};
        assertThat(RowsOf.refused(program).code()).isEqualTo("FILE_UNKNOWN_FORMAT");
    }

    @Test
    void what_was_damaged_before_is_refused_with_its_line() {
        UnreadableFile failure = RowsOf.refused("id,name\na,张\nb,�\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failure.code()).isEqualTo("FILE_DAMAGED_TEXT");
        assertThat(failure.line()).isEqualTo(3);
    }

    @Test
    void a_nul_character_is_refused() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,name\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
        assertThat(RowsOf.refused(bytes.toByteArray()).code()).isEqualTo("FILE_CONTROL_CHARACTER");
    }
}
