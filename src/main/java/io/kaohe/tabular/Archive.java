package io.kaohe.tabular;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP whose promises are not believed: what comes out is counted while it comes. Nothing is written to disk, so that
 * no name of an entry can lead anywhere.
 */
final class Archive implements Closeable {

    private final ZipFile zip;
    private final long size;
    private final Limits limits;
    private final Position position;
    private long inflated;

    private Archive(ZipFile zip, long size, Limits limits) {
        this.zip = zip;
        this.size = size;
        this.limits = limits;
        this.position = new Position(
                zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum());
    }

    /** Of all that is promised to come out of it. */
    Position position() {
        return position;
    }

    static Archive open(Path file, Limits limits) throws IOException {
        ZipFile zip = zip(file);
        if (zip.size() > limits.entries()) {
            zip.close();
            throw new UnreadableFile(0, "ARCHIVE_TOO_MANY_ENTRIES", limits.entries());
        }
        return new Archive(zip, Files.size(file), limits);
    }

    /** Chinese Windows writes names in its own encoding without saying so. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    /** The files that somebody put in, in their order; not the ones that an operating system added. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> !name.contains("__MACOSX/")
                        && !name.substring(name.lastIndexOf('/') + 1).startsWith("."))
                .forEach(names::add);
        return names;
    }

    boolean holds(String name) {
        return zip.getEntry(name) != null;
    }

    /** @throws UnreadableFile when there is no such entry, and while reading when too much comes out */
    InputStream open(String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFile(0, "FILE_BROKEN");
        }
        long packed = Math.max(1, Math.min(entry.getCompressedSize(), size));
        return new Counted(zip.getInputStream(entry), packed);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private final long packed;
        private long here;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            here += bytes;
            inflated += bytes;
            boolean bomb = here > Limits.RATIO_FROM && here / packed > Limits.RATIO;
            if (bomb || inflated > limits.inflated()) {
                throw new UnreadableFile(0, "ARCHIVE_TOO_LARGE");
            }
        }
    }
}
