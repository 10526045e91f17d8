package io.kaohe.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text without replacement characters, which say that it was damaged before, and without control characters. */
final class SoundReader extends FilterReader {

    private int line = 1;

    SoundReader(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            check((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            check(buffer[i]);
        }
        return read;
    }

    private void check(char c) {
        if (c == '\n') {
            line++;
        } else if (c == '\uFFFD') {
            throw new UnreadableFile(line, "FILE_DAMAGED_TEXT");
        } else if (c < ' ' && c != '\r' && c != '\t' || c >= 0x7F && c <= 0x9F) {
            throw new UnreadableFile(line, "FILE_CONTROL_CHARACTER");
        }
    }
}
