package io.kaohe.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of an upload as text: byte order mark, UTF-16 by its zero bytes, UTF-8, GB18030 – each decoded strictly, so
 * that a wrong guess is an error and never a wrong character. What is not text is refused by its first bytes.
 */
final class FileText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final Map<Charset, byte[]> BYTE_ORDER_MARKS = Map.of(
            StandardCharsets.UTF_8, bytes(0xEF, 0xBB, 0xBF),
            StandardCharsets.UTF_16LE, bytes(0xFF, 0xFE),
            StandardCharsets.UTF_16BE, bytes(0xFE, 0xFF));

    /** First bytes of what people upload instead of a CSV. */
    private static final List<Map.Entry<String, byte[]>> OTHER_FORMATS = List.of(
            Map.entry("FILE_IS_XLSX", bytes('P', 'K', 3, 4)),
            Map.entry("FILE_IS_XLS", bytes(0xD0, 0xCF, 0x11, 0xE0)),
            Map.entry("FILE_NOT_CSV", bytes('P', 'K', 5, 6)),
            Map.entry("FILE_NOT_CSV", bytes('%', 'P', 'D', 'F')),
            Map.entry("FILE_NOT_CSV", bytes(0x1F, 0x8B)),
            Map.entry("FILE_NOT_CSV", bytes('R', 'a', 'r', '!')),
            Map.entry("FILE_NOT_CSV", bytes('7', 'z', 0xBC, 0xAF)),
            Map.entry("FILE_NOT_CSV", bytes(0x89, 'P', 'N', 'G')),
            Map.entry("FILE_NOT_CSV", bytes(0xFF, 0xD8, 0xFF)));

    private FileText() {}

    /** @throws UnreadableFile when the bytes are no text, or text in an encoding that cannot be told */
    static String decode(byte[] content) {
        for (Map.Entry<String, byte[]> format : OTHER_FORMATS) {
            if (startsWith(content, format.getValue())) {
                throw new UnreadableFile(0, format.getKey());
            }
        }
        String text = text(content);
        String start = text.stripLeading();
        String opening = start.substring(0, Math.min(64, start.length())).toLowerCase(Locale.ROOT);
        if (opening.startsWith("<html")
                || opening.startsWith("<table")
                || opening.startsWith("<!doctype")
                || opening.startsWith("<?xml")) {
            throw new UnreadableFile(0, "FILE_IS_HTML");
        }
        refuseDamage(text);
        return text;
    }

    private static String text(byte[] content) {
        for (Map.Entry<Charset, byte[]> mark : BYTE_ORDER_MARKS.entrySet()) {
            if (startsWith(content, mark.getValue())) {
                return known(mark.getKey(), content, mark.getValue().length);
            }
        }
        Charset utf16 = utf16ByZeroBytes(content);
        if (utf16 != null) {
            return known(utf16, content, 0);
        }
        String utf8 = strictly(StandardCharsets.UTF_8, content, 0);
        if (utf8 != null) {
            return utf8;
        }
        String gb18030 = strictly(GB18030, content, 0);
        if (gb18030 == null || unlikelyChinese(content)) {
            throw new UnreadableFile(0, gb18030 == null && hasZeroByte(content) ? "FILE_NOT_CSV" : "FILE_ENCODING");
        }
        return gb18030;
    }

    private static String known(Charset charset, byte[] content, int offset) {
        String text = strictly(charset, content, offset);
        if (text == null) {
            throw new UnreadableFile(0, "FILE_ENCODING");
        }
        return text;
    }

    private static @Nullable String strictly(Charset charset, byte[] content, int offset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, offset, content.length - offset))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean hasZeroByte(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Separators, digits and line ends of a CSV have a zero half in UTF-16, all on the same side. */
    private static @Nullable Charset utf16ByZeroBytes(byte[] content) {
        int pairs = Math.min(content.length, 4096) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += content[2 * i] == 0 ? 1 : 0;
            second += content[2 * i + 1] == 0 ? 1 : 0;
        }
        if (content.length % 2 != 0 || Math.max(first, second) * 20 < pairs || Math.min(first, second) * 10 > pairs) {
            return null;
        }
        if (first == 0 && second > 0) {
            return StandardCharsets.UTF_16LE;
        }
        return second == 0 && first > 0 ? StandardCharsets.UTF_16BE : null;
    }

    /**
     * GB18030 accepts almost any bytes. In Chinese text the second byte of a character is rarely an ASCII one, in Big5
     * and in Western encodings it often is.
     */
    private static boolean unlikelyChinese(byte[] content) {
        int characters = 0;
        int asciiSecond = 0;
        for (int i = 0; i + 1 < content.length; i++) {
            if ((content[i] & 0x80) != 0) {
                characters++;
                asciiSecond += content[i + 1] >= 0x40 ? 1 : 0;
                i++;
            }
        }
        return asciiSecond * 10 > characters * 3;
    }

    private static void refuseDamage(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == '\uFFFD') {
                throw new UnreadableFile(line, "FILE_DAMAGED_TEXT");
            } else if (Character.isISOControl(c) && c != '\r' && c != '\t') {
                throw new UnreadableFile(line, "FILE_CONTROL_CHARACTER");
            }
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
