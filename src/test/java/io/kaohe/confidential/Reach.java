package io.kaohe.confidential;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.kaohe.testing.Colleague;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What an employee or a manager gets to read, by address: whatever the authorization matrix lets them ask for, with
 * every id there is. A new endpoint is asked too, as it has to have a row there.
 */
final class Reach {

    /** When something was printed. */
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

    private static final Pattern ID = Pattern.compile("\\{(id|openTask)}");

    /** What is no id: kinds of files, words of the engine. */
    private static final Pattern OTHER = Pattern.compile("\\{(?!id}|openTask}|self})");

    private static final Pattern NOT_FOR_THEM = Pattern.compile("\\s- - [-0+] [-0+] ");

    private Reach() {}

    static Map<String, String> of(Colleague person, Collection<String> ids) {
        Map<String, String> read = new LinkedHashMap<>();
        readable().forEach(path -> {
            for (String id : ID.matcher(path).find() ? ids : List.of("")) {
                String address = ID.matcher(path).replaceAll(id).replace("{self}", person.id());
                read.put(address, answer(person.download(address)));
            }
        });
        return read;
    }

    /** The addresses that answer otherwise than before. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(address -> Objects.equals(after.get(address), before.get(address)));
        return changed;
    }

    private static Stream<String> readable() {
        try (InputStream in = Reach.class.getResourceAsStream("/authorization-matrix.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("GET "))
                    .filter(row -> !NOT_FOR_THEM.matcher(row).find())
                    .map(Reach::address)
                    .filter(path -> !OTHER.matcher(path).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String row) {
        String path = row.split("\\s+")[1];
        String sample = row.substring(row.indexOf('|') + 1).strip();
        return (path.startsWith("/") ? "" : "/camunda/api/")
                + path
                + (sample.startsWith("?") ? sample : "")
                + (path.endsWith("default/task") ? "?assignee={self}" : "");
    }

    private static String answer(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " "
                + TIME_OF_DAY.matcher(text(answer.body())).replaceAll("");
    }

    private static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.startsWith("%PDF")) {
            return printed(body);
        }
        return text.startsWith("PK") ? cells(body) : text;
    }

    private static String cells(byte[] workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            DataFormatter shown = new DataFormatter();
            StringBuilder text = new StringBuilder();
            book.forEach(sheet -> sheet.forEach(row ->
                    row.forEach(cell -> text.append(shown.formatCellValue(cell)).append(' '))));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String printed(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
