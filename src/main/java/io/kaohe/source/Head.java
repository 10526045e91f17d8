package io.kaohe.source;

import io.kaohe.tabular.Cell;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lines above a table say to one adapter; a later line overrules an earlier one. */
final class Head {

    /** How much it adds to what a header says that the lines above it are the adapter's. */
    static final double FITS = 0.15;

    /** Nothing that names dates or an account is longer. */
    private static final int LONGEST = 300;

    private final Adapter adapter;
    private final Map<String, String> said;
    private int lines;

    Head(Adapter adapter) {
        this(adapter, new HashMap<>(), 0);
    }

    private Head(Adapter adapter, Map<String, String> said, int lines) {
        this.adapter = adapter;
        this.said = said;
        this.lines = lines;
    }

    /** As it is now; later lines belong to later tables. */
    Head snapshot() {
        return new Head(adapter, new HashMap<>(said), lines);
    }

    void read(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        for (Pattern pattern : adapter.head()) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                lines++;
                take(matcher, pattern, "from");
                take(matcher, pattern, "to");
                take(matcher, pattern, "account");
            }
        }
    }

    private void take(Matcher matcher, Pattern pattern, String group) {
        if (pattern.pattern().contains("(?<" + group + ">")) {
            said.put(group, matcher.group(group).strip());
        }
    }

    Adapter adapter() {
        return adapter;
    }

    boolean recognised() {
        return lines > 0;
    }

    @Nullable
    LocalDate from() {
        return day("from");
    }

    @Nullable
    LocalDate to() {
        return day("to");
    }

    /** Empty when the file names none. */
    String account() {
        return said.getOrDefault("account", "");
    }

    private @Nullable LocalDate day(String group) {
        LocalDateTime time = Cell.time(said.getOrDefault(group, ""), adapter.days());
        return time == null ? null : time.toLocalDate();
    }
}
