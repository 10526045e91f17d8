package io.kaohe.tabular;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once: a file, or an entry of an archive. */
@FunctionalInterface
interface Content {

    InputStream open() throws IOException;

    /** The first bytes, as many as there are up to the number. */
    default byte[] start(int bytes) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(bytes);
        }
    }
}
