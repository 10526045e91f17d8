package io.kaohe.tabular;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file somebody gave us. What it is, is told by its content. */
public final class TabularFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** First bytes of what people upload instead of a table. */
    private static final List<byte[]> NO_TABLE = List.of(
            new byte[] {'P', 'K', 5, 6},
            new byte[] {'%', 'P', 'D', 'F'},
            new byte[] {0x1F, (byte) 0x8B},
            new byte[] {'R', 'a', 'r', '!'},
            new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    /** Enough to see past the white space before the first mark of a page or document. */
    private static final int OPENING = 4096;

    private final Path file;
    private @Nullable Encoding encoding;

    public TabularFile(Path file) {
        this.file = file;
    }

    /**
     * What a file turned out to be.
     *
     * @param encoding of its text; null where the format fixes it
     */
    public record Told(Format format, @Nullable String encoding) {}

    /**
     * Reads the file from its first row to its last; more than once if need be.
     *
     * @param rows told on the caller's thread
     * @param progress told how far it is, on the thread that reads ahead
     * @throws UnreadableFile as soon as something is wrong; rows told before that must not be used
     */
    public Told read(Limits limits, Rows rows, Progress progress) {
        return ReadAhead.read(ahead -> tell(limits, ahead, progress), rows);
    }

    private Told tell(Limits limits, Rows rows, Progress progress) {
        try {
            Content content = () -> Files.newInputStream(file);
            byte[] start = content.start(4);
            if (startsWith(start, ZIP)) {
                return archive(limits, rows, progress);
            }
            Position position = new Position(Files.size(file));
            Rows bounded = new BoundedRows(limits, rows, position, progress);
            if (startsWith(start, OLE2)) {
                XlsRows.read(file, bounded);
                return new Told(Format.XLS, null);
            }
            encoding = encoding == null ? encoding(content) : encoding;
            return text(content, encoding, limits, bounded, position);
        } catch (IOException | UncheckedIOException e) {
            // the file is ours by now: what cannot be read is broken inside
            boolean noText = e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
            throw new UnreadableFile(0, noText ? "FILE_ENCODING" : "FILE_BROKEN");
        }
    }

    private Told archive(Limits limits, Rows told, Progress progress) throws IOException {
        try (Archive archive = Archive.open(file, limits)) {
            Rows rows = new BoundedRows(limits, told, archive.position(), progress);
            if (archive.holds(XlsxRows.WORKBOOK)) {
                XlsxRows.read(archive, rows);
                return new Told(Format.XLSX, null);
            }
            @Nullable String lastEncoding = null;
            for (String name : archive.names()) {
                Content entry = () -> archive.open(name);
                byte[] start = entry.start(4);
                if (startsWith(start, ZIP) || startsWith(start, OLE2)) {
                    throw new UnreadableFile(0, "FILE_IN_ARCHIVE");
                }
                rows.sheet(name.substring(name.lastIndexOf('/') + 1));
                lastEncoding = text(entry, encoding(entry), limits, rows, archive.position())
                        .encoding();
            }
            return new Told(Format.ZIP, lastEncoding);
        }
    }

    private static Told text(Content content, Encoding encoding, Limits limits, Rows rows, Position position)
            throws IOException {
        Format format;
        try (Reader text = encoding.reader(content)) {
            format = format(text);
        }
        try (Reader text = new SoundReader(encoding.reader(() -> position.of(content.open())))) {
            switch (format) {
                case HTML -> new HtmlRows(rows, limits).read(text);
                case JSON -> JsonRows.read(content, encoding, rows);
                default -> CsvRows.read(text, limits, rows);
            }
        }
        return new Told(format, encoding.name());
    }

    private static Encoding encoding(Content content) throws IOException {
        byte[] start = content.start(4);
        for (byte[] other : NO_TABLE) {
            if (startsWith(start, other)) {
                throw new UnreadableFile(0, "FILE_UNKNOWN_FORMAT");
            }
        }
        return Encoding.of(content);
    }

    private static Format format(Reader text) throws IOException {
        char[] opening = new char[OPENING];
        int read = 0;
        for (int n = text.read(opening, 0, OPENING); n > 0; n = text.read(opening, read, OPENING - read)) {
            read += n;
        }
        String start = new String(opening, 0, read).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<html") || start.startsWith("<table") || start.startsWith("<!doctype html")) {
            return Format.HTML;
        }
        if (start.startsWith("<")) {
            boolean page = start.contains("<html") || start.contains("<table");
            if (!page || start.startsWith("<?xml") && start.contains("<workbook")) {
                throw new UnreadableFile(0, "FILE_UNKNOWN_FORMAT");
            }
            return Format.HTML;
        }
        return start.startsWith("{") || start.startsWith("[") ? Format.JSON : Format.CSV;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
