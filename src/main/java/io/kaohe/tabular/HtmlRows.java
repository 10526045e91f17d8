package io.kaohe.tabular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a web page, without building the page: rows begin and end with their tags, scripts are skipped. */
final class HtmlRows {

    private static final int LONGEST_TAG = 1 << 14;
    private static final int LONGEST_ENTITY = 10;

    private static final Pattern SPAN = Pattern.compile("(?i)colspan\\s*=\\s*[\"']?(\\d{1,3})");

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "yen", "¥");

    private final Rows rows;
    private final Limits limits;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line;
    private int tables;
    private int span;
    private boolean inCell;
    private String skippedUntil = "";

    HtmlRows(Rows rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    void read(Reader page) throws IOException {
        BufferedReader text = new BufferedReader(page);
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '<') {
                tag(tag(text));
            } else if (inCell && skippedUntil.isEmpty()) {
                append(c == '&' ? entity(text) : String.valueOf((char) c));
            }
        }
        endRow();
    }

    private void append(String text) {
        cell.append(text);
        if (cell.length() > limits.cellLength()) {
            throw new UnreadableFile(line + 1, "FILE_CELL_TOO_LONG", limits.cellLength());
        }
    }

    private String tag(Reader text) throws IOException {
        StringBuilder tag = new StringBuilder();
        for (int c = text.read(); c >= 0; c = text.read()) {
            boolean comment = tag.length() >= 3 && tag.charAt(0) == '!' && tag.charAt(1) == '-' && tag.charAt(2) == '-';
            if (c == '>' && (!comment || tag.length() >= 5 && tag.lastIndexOf("--") == tag.length() - 2)) {
                break;
            }
            if (comment && tag.length() > LONGEST_TAG) {
                tag.delete(3, tag.length() - 2);
            }
            tag.append((char) c);
            if (tag.length() > 2 * LONGEST_TAG) {
                throw new UnreadableFile(line + 1, "FILE_BROKEN");
            }
        }
        return tag.toString();
    }

    private void tag(String tag) {
        String name = tag.split("[\\s/>]", 2)[0].toLowerCase(Locale.ROOT);
        boolean end = tag.startsWith("/");
        if (end) {
            name = tag.substring(1).strip().toLowerCase(Locale.ROOT);
        }
        if (!skippedUntil.isEmpty()) {
            skippedUntil = end && name.equals(skippedUntil) ? "" : skippedUntil;
            return;
        }
        switch (name) {
            case "script", "style" -> skippedUntil = end ? "" : name;
            case "table" -> {
                endRow();
                if (!end) {
                    beginTable();
                }
            }
            case "tr" -> endRow();
            case "td", "th" -> {
                endCell();
                inCell = !end;
                span = end ? 1 : span(tag);
            }
            case "br" -> {
                if (inCell) {
                    append(" ");
                }
            }
            default -> {
                // how it looks
            }
        }
    }

    private void beginTable() {
        tables++;
        if (tables > 1) {
            line++;
            rows.row(line, List.of());
        }
    }

    private void endCell() {
        if (inCell) {
            cells.add(cell.toString());
            for (int i = 1; i < span && cells.size() < limits.columns(); i++) {
                cells.add("");
            }
        }
        cell.setLength(0);
        inCell = false;
    }

    private void endRow() {
        endCell();
        if (!cells.isEmpty()) {
            line++;
            rows.row(line, List.copyOf(cells));
            cells.clear();
        }
    }

    private static int span(String tag) {
        Matcher span = SPAN.matcher(tag);
        return span.find() ? Integer.parseInt(span.group(1)) : 1;
    }

    private static String entity(BufferedReader text) throws IOException {
        text.mark(LONGEST_ENTITY + 1);
        StringBuilder name = new StringBuilder();
        for (int c = text.read(); c >= 0 && name.length() < LONGEST_ENTITY; c = text.read()) {
            if (c == ';') {
                return known(name.toString());
            }
            name.append((char) c);
        }
        text.reset();
        return "&";
    }

    private static String known(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, "&" + entity + ";");
        }
        boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
        try {
            int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : " ";
        } catch (NumberFormatException e) {
            return "&" + entity + ";";
        }
    }
}
