package io.kaohe.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much of a file, or of what is to come out of an archive, has been read. */
final class Position {

    private final long total;
    private long done;

    Position(long total) {
        this.total = Math.max(1, total);
    }

    int percent() {
        return (int) Math.min(100, done * 100 / total);
    }

    /** The same stream, whose bytes count from now on. */
    InputStream of(InputStream in) {
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                int b = super.read();
                done += b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                done += Math.max(0, read);
                return read;
            }
        };
    }
}
