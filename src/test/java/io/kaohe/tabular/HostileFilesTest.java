package io.kaohe.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Files made to hurt are answered with a reason, in bounded time and memory")
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** A text that is not there, so that all are looked through for it. */
    private static final String NAMES_A_TEXT =
            "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>99</v></c></row></sheetData></worksheet>";

    private static final String LINKS =
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>" + "</Relationships>";

    @Test
    void textIsRefusedWithItsLine() {
        assertRefused("a,b\n\"open,1\n2,3\n", "FILE_QUOTE", 2);
        assertRefused("a,b\n\"x\"y,1\n", "FILE_QUOTE", 2);
        assertRefused("a,b\n" + "\"\"".repeat(10_000) + "\"\n", "FILE_QUOTE", 2);
        assertRefused("a,b\n" + "x".repeat(2_000_000) + ",1\n", "FILE_CELL_TOO_LONG", 2);
        assertRefused("c,".repeat(10_000) + "\n" + "1,".repeat(10_000), "FILE_TOO_MANY_COLUMNS", 1);
        assertRefused("a,b\n" + "1,2\n".repeat(40) + "1,\0\n", "FILE_CONTROL_CHARACTER", 42);
        assertRefused("<table><tr><td>" + "x".repeat(2_000_000), "FILE_CELL_TOO_LONG", 1);
        assertRefused("<table " + "a".repeat(100_000) + "><tr><td>1", "FILE_BROKEN", 1);
        assertRefused("<?xml version=\"1.0\"?><Workbook><Table/></Workbook>", "FILE_UNKNOWN_FORMAT", 0);
        assertRefused("[".repeat(100_000), "JSON_BROKEN", 0);
        assertRefused("{\"a\":[{\"b\":1e999999999}]}x", "JSON_BROKEN", 1);
        assertRefused("[" + "1,".repeat(5_000_000) + "1]", "FILE_TOO_LARGE", 0);
    }

    @Test
    void aNumberWrittenToFillTheMemoryStaysAText() {
        RowsOf read = RowsOf.text("{\"a\":[{\"b\":1e99999999}]}");
        assertThat(read.cells.get(1).get(0)).hasSizeLessThan(60);
        assertThat(Cell.amount("1E99999999")).isNull();
        assertThat(Cell.amount("9".repeat(100_000))).isNull();
        assertThat(Cell.time("9".repeat(50), DayOrder.MONTH_FIRST)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "a.csv"})
    void aZipBombIsNotUnpacked(String entry) {
        Map<String, byte[]> entries = workbook(NAMES_A_TEXT);
        if (entry.endsWith("csv")) {
            entries.clear();
        }
        byte[] content = new byte[150 << 20];
        Arrays.fill(content, (byte) ' ');
        for (int i = 99; i < content.length; i += 100) {
            content[i] = '\n';
        }
        content[0] = (byte) (entry.endsWith("csv") ? 'a' : '<');
        content[1] = 'x';
        content[2] = (byte) (entry.endsWith("csv") ? ',' : '>');
        entries.put(entry, content);
        byte[] bomb = zip(entries);
        assertThat(bomb.length).isLessThan(2 << 20);

        long before = usedMemory();
        assertThat(refusedSoon(bomb).code()).isEqualTo("ARCHIVE_TOO_LARGE");
        assertThat(usedMemory() - before).as("bytes").isLessThan(150L << 20);
    }

    @Test
    void oneLongTextInAWorkbookIsNotHeld() {
        byte[] spaces = new byte[120 << 20];
        Arrays.fill(spaces, (byte) ' ');
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        strings.writeBytes("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
        strings.writeBytes(spaces);
        strings.writeBytes("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> entries = workbook(NAMES_A_TEXT);
        entries.put("xl/sharedStrings.xml", strings.toByteArray());

        assertThat(refusedSoon(zip(entries)).code()).isEqualTo("ARCHIVE_TOO_LARGE");
    }

    @Test
    void textsOfAWorkbookAreReadAsFarAsACellAsksForThem() {
        Map<String, byte[]> entries = workbook(NAMES_A_TEXT.replace("99", "0"));
        String strings = "<sst><si><t>线索</t></si><si><t>" + " ".repeat(1 << 20) + "never asked for <<<";
        entries.put("xl/sharedStrings.xml", strings.getBytes(StandardCharsets.UTF_8));

        assertThat(RowsOf.bytes(zip(entries)).cells).containsExactly(List.of("线索"));
    }

    @Test
    void tagsAreNeitherDeepNorLongNorManyInOne() {
        String deep = "<worksheet>" + "<a>".repeat(2_000_000);
        assertThat(refusedSoon(zip(workbook(deep))).code()).isEqualTo("FILE_BROKEN");
        String longName = "<worksheet><" + "a".repeat(40 << 20);
        assertThat(refusedSoon(zip(workbook(longName))).code()).isEqualTo("ARCHIVE_TOO_LARGE");
        StringBuilder attributes = new StringBuilder("<worksheet ");
        for (int i = 0; i < 4_000_000; i++) {
            attributes.append('a').append(i).append("=''");
        }
        assertThat(refusedSoon(zip(workbook(attributes.toString()))).code()).isIn("ARCHIVE_TOO_LARGE", "FILE_BROKEN");
    }

    @Test
    void anArchiveOfThousandsOfFilesIsRefused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 2_000; i++) {
            entries.put(i + ".csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusedSoon(zip(entries)).code()).isEqualTo("ARCHIVE_TOO_MANY_ENTRIES");
    }

    @Test
    void anArchiveInAnArchiveIsRefused() {
        byte[] inner = zip(Map.of("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusedSoon(zip(Map.of("b.zip", inner))).code()).isEqualTo("FILE_IN_ARCHIVE");
    }

    @Test
    void aNameThatClimbsOutOfTheArchiveLeadsNowhere() throws IOException {
        Path target = Path.of(System.getProperty("java.io.tmpdir")).resolve("kaohe-evil.csv");
        RowsOf read = RowsOf.bytes(
                zip(Map.of("../../../../../../../../" + target, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(read.sheets).containsExactly("kaohe-evil.csv");
        assertThat(Files.exists(target)).isFalse();
    }

    @Test
    void anEntityFromElsewhereIsNotFetchedAndOneOfItsOwnNotExpanded() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("kaohe-secret-", null), "SECRET");
        try {
            for (String declared : List.of(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(10_000) + "\"><!ENTITY e \"&a;&a;&a;&a;\">]>")) {
                UnreadableFile refused = refusedSoon(zip(workbook(declared + "<worksheet><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")));
                assertThat(refused.code()).isEqualTo("FILE_BROKEN");
            }
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void aFormulaWithALinkOutsideIsReadAsWhatWasShown() {
        RowsOf read = RowsOf.bytes(zip(workbook("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\">"
                + "<f>WEBSERVICE(\"http://127.0.0.1:1/\"&amp;[1]Sheet1!A1)</f><v>shown</v></c></row></sheetData>"
                + "</worksheet>")));
        assertThat(read.cells).containsExactly(List.of("shown"));
        assertThat(read.formulas).containsExactly(1);
    }

    @Test
    void macrosUnderAnotherNameAreRefused() {
        Map<String, byte[]> entries = workbook("<worksheet><sheetData/></worksheet>");
        entries.put("xl/vbaProject.bin", new byte[] {1});
        assertThat(refusedSoon(zip(entries)).code()).isEqualTo("FILE_HAS_MACROS");
    }

    @Test
    void aCellFarToTheRightIsTooManyColumns() {
        assertThat(refusedSoon(zip(workbook("<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"
                                + "</sheetData></worksheet>")))
                        .code())
                .isEqualTo("FILE_TOO_MANY_COLUMNS");
    }

    @Test
    void whateverTheBytesAreTheyAreReadOrRefused() {
        Random random = new Random(20_261_122);
        List<byte[]> good = new ArrayList<>(List.of(
                zip(workbook(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>")),
                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                "<table><tr><td>1</td></tr></table>".getBytes(StandardCharsets.UTF_8),
                "{\"a\":[{\"b\":1}]}".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 400; i++) {
            byte[] bytes = good.get(i % good.size()).clone();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            assertThatCode(() -> readOrRefused(random.nextBoolean() ? bytes : cut))
                    .doesNotThrowAnyException();
        }
        byte[] ole = new byte[4096];
        random.nextBytes(ole);
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertThat(refusedSoon(ole).code()).isEqualTo("FILE_BROKEN");
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            RowsOf.bytes(bytes);
        } catch (UnreadableFile e) {
            assertThat(e.code()).isNotBlank();
        }
    }

    private static void assertRefused(String text, String code, int line) {
        UnreadableFile refused = refusedSoon(text.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.line()).as(code).isEqualTo(line);
    }

    private static UnreadableFile refusedSoon(byte[] content) {
        UnreadableFile refused = assertTimeout(SOON, () -> RowsOf.refused(content));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Map<String, byte[]> workbook(String sheet) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        entries.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"x\"><sheets><sheet name=\"s\" r:id=\"r1\"/></sheets></workbook>"
                        .getBytes(StandardCharsets.UTF_8));
        entries.put("xl/_rels/workbook.xml.rels", LINKS.getBytes(StandardCharsets.UTF_8));
        entries.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
