package io.kaohe.measurement;

import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many rows into a table by {@code COPY}, a chunk at a time: between two chunks the connection is free for other
 * statements of the transaction.
 */
final class JdbcCopy {

    private static final int CHUNK = 1 << 20;

    private final JdbcTemplate jdbc;
    private final String command;
    private final StringBuilder chunk = new StringBuilder();

    /** @param table with its columns, as SQL */
    JdbcCopy(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.command = "copy " + table + " from stdin";
    }

    /** @param cells as PostgreSQL reads them from text */
    void row(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                chunk.append('\t');
            }
            cell(cells[i]);
        }
        chunk.append('\n');
        if (chunk.length() >= CHUNK) {
            flush();
        }
    }

    /** After this every row is in the table. */
    void flush() {
        if (chunk.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(command, new StringReader(chunk.toString()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        chunk.setLength(0);
    }

    private void cell(@Nullable Object value) {
        if (value == null) {
            chunk.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> chunk.append("\\\\");
                case '\t' -> chunk.append("\\t");
                case '\n' -> chunk.append("\\n");
                case '\r' -> chunk.append("\\r");
                default -> chunk.append(c);
            }
        }
    }
}
