package io.kaohe.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A CSV that a spreadsheet shows as text and in the right characters: UTF-8 with byte order mark, and an apostrophe
 * before every cell that a spreadsheet would compute.
 */
public final class SafeCsv {

    private static final String COMPUTED = "=+-@＝＋－＠\t\r";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    public SafeCsv row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(neutral(String.valueOf(cells.get(i)))));
        }
        text.append("\r\n");
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the cell is one that we wrote with an apostrophe in front. */
    static boolean neutralised(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && COMPUTED.indexOf(cell.charAt(1)) >= 0;
    }

    private static String neutral(String cell) {
        return !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '#');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
