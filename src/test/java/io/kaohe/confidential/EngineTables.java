package io.kaohe.confidential;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything the engine has written down: each row of each {@code ACT_*} table, bytes as the text they may be. */
record EngineTables(JdbcClient jdbc) {

    private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        for (String table : jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_name like 'act\\_%'")
                .query(String.class)
                .list()) {
            contents.put(
                    table,
                    jdbc.sql("select t::text from public." + table + " t").query(String.class).list().stream()
                            .map(EngineTables::readable)
                            .collect(Collectors.joining("\n")));
        }
        return contents;
    }

    private static String readable(String row) {
        return BYTES.matcher(row)
                .replaceAll(bytes -> " "
                        + Matcher.quoteReplacement(
                                new String(HexFormat.of().parseHex(bytes.group(1)), StandardCharsets.UTF_8)));
    }
}
