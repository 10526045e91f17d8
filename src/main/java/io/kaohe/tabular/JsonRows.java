package io.kaohe.tabular;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables in an answer of an API: every list of objects, and the shape of Baidu's answers, where {@code fields}
 * names the columns and {@code items} holds the keys, the figures and more beside one another.
 */
final class JsonRows {

    private static final int DEPTH = 64;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(100)
                            .maxStringLength(1 << 20)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Rows rows;

    private JsonRows(Rows rows) {
        this.rows = rows;
    }

    static void read(Content content, Encoding encoding, Rows rows) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(Limits.JSON_BYTES);
            if (in.read() >= 0) {
                throw new UnreadableFile(0, "FILE_TOO_LARGE", Limits.JSON_BYTES >> 20);
            }
        } catch (EOFException e) {
            // small enough
        }
        try (Reader text = encoding.reader(content)) {
            new JsonRows(rows).tables("", JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UnreadableFile(Math.max(0, line(e)), "JSON_BROKEN");
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private void tables(String path, JsonNode node) {
        if (node.path("fields").isArray() && node.path("items").isArray()) {
            report(path, node);
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            records(path, node);
        } else {
            for (Map.Entry<String, JsonNode> child : node.properties()) {
                tables(path.isEmpty() ? child.getKey() : path + "." + child.getKey(), child.getValue());
            }
            if (node.isArray()) {
                node.forEach(child -> tables(path, child));
            }
        }
    }

    private void records(String path, JsonNode records) {
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode object : records) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isValueNode()) {
                    columns.add(field.getKey());
                }
            }
            if (columns.size() > Limits.GENEROUS.columns()) {
                throw new UnreadableFile(1, "FILE_TOO_MANY_COLUMNS", Limits.GENEROUS.columns());
            }
        }
        rows.sheet(path);
        rows.row(1, List.copyOf(columns));
        int line = 1;
        for (JsonNode object : records) {
            line++;
            rows.row(
                    line,
                    columns.stream().map(column -> text(object.path(column))).toList());
        }
    }

    /** The first part of {@code items} are the keys, the second the figures in the order of the remaining fields. */
    private void report(String path, JsonNode report) {
        List<String> fields = new ArrayList<>();
        report.path("fields").forEach(field -> fields.add(text(field)));
        JsonNode keys = report.path("items").path(0);
        JsonNode figures = report.path("items").path(1);
        rows.sheet(path);
        rows.row(1, fields);
        for (int i = 0; i < figures.size(); i++) {
            row(i + 2, fields, keys.path(i), figures.path(i));
        }
        JsonNode sum = report.path("sum").path(0);
        if (sum.isArray() && !sum.isEmpty()) {
            row(figures.size() + 2, fields, JSON.createArrayNode().add("合计"), sum);
        }
    }

    private void row(int line, List<String> fields, JsonNode keys, JsonNode figures) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < fields.size() - figures.size(); i++) {
            cells.add(text(keys.isArray() ? keys.path(i) : keys));
        }
        figures.forEach(figure -> cells.add(text(figure)));
        rows.row(line, cells);
    }

    /** Of an object its name, or what it says first: Baidu writes {@code {"name": "百度", "id": 1}} for a source. */
    private static String text(JsonNode value) {
        if (value.isObject()) {
            JsonNode named = value.path("name");
            JsonNode first = value.isEmpty() ? named : value.elements().next();
            return text(named.isValueNode() ? named : first.isValueNode() ? first : named);
        }
        if (value.isNumber() && value.asText().length() <= 60) {
            return CellFormats.shown(value.asText(), 0, null, false);
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
