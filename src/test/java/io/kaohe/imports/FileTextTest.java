package io.kaohe.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bytes become text without a wrong character, or not at all")
class FileTextTest {

    private static final String FILE = "工号,姓名,团队\r\nzhang.wei,张伟,搜索组\r\nli.na,李娜,社媒组\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
    void a_file_reads_the_same_in_every_encoding_that_chinese_tools_write(String charset) {
        assertThat(FileText.decode(FILE.getBytes(Charset.forName(charset)))).isEqualTo(FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_decides_and_is_not_part_of_the_text(String charset) {
        byte[] withMark = ("\uFEFF" + FILE).getBytes(Charset.forName(charset));
        assertThat(FileText.decode(withMark)).isEqualTo(FILE);
    }

    @Test
    void a_single_rare_character_does_not_make_a_gbk_file_suspicious() {
        String rare = "工号,姓名\nzhou.zhe,周喆\ntao.ying,陶瑩\n";
        assertThat(FileText.decode(rare.getBytes(Charset.forName("GBK")))).isEqualTo(rare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "windows-1252"})
    void text_in_another_encoding_is_refused_instead_of_guessed(String charset) {
        String text = charset.equals("Big5") ? "工號,姓名\nwang,王小明\nchen,陳大文,績效考核\n" : "id,name\nrenee,Renée Müller\n";
        assertThat(refusal(text.getBytes(Charset.forName(charset)))).isEqualTo("FILE_ENCODING");
    }

    @Test
    void bytes_of_no_encoding_are_refused() {
        assertThat(refusal(new byte[] {'i', 'd', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, '\n'}))
                .isEqualTo("FILE_ENCODING");
    }

    @Test
    void a_workbook_is_told_to_be_one() {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo("FILE_IS_XLSX");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("FILE_IS_XLS");
        assertThat(refusal("  <HTML><table>".getBytes(StandardCharsets.UTF_8))).isEqualTo("FILE_IS_HTML");
        assertThat(refusal(new byte[] {0x7F, 'E', 'L', 'F', 2, 0, (byte) 0xFF, 0, (byte) 0xFE}))
                .isEqualTo("FILE_NOT_CSV");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("FILE_NOT_CSV");
    }

    @Test
    void what_was_damaged_before_is_refused_with_its_line() {
        UnreadableFile failure = failure("id,name\na,张\nb,�\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failure.because().code()).isEqualTo("FILE_DAMAGED_TEXT");
        assertThat(failure.because().row()).isEqualTo(3);
    }

    @Test
    void a_nul_character_is_refused() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,name\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
        assertThat(refusal(bytes.toByteArray())).isEqualTo("FILE_CONTROL_CHARACTER");
    }

    private static String refusal(byte[] content) {
        return failure(content).because().code();
    }

    private static UnreadableFile failure(byte[] content) {
        return catchThrowableOfType(UnreadableFile.class, () -> FileText.decode(content));
    }
}
