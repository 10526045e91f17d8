package io.kaohe.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How bytes become text: byte order mark, UTF-16 by its zero bytes, UTF-8, GB18030 – each decoded strictly, so that a
 * wrong guess is an error and never a wrong character. Where a look does not settle it, all is decoded once before.
 *
 * @param skip bytes of the byte order mark
 */
record Encoding(Charset charset, int skip) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final Map<Charset, byte[]> BYTE_ORDER_MARKS = Map.of(
            StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE},
            StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});

    /** How much is looked at where a look is enough. */
    private static final int SAMPLE = 1 << 16;

    /** @throws UnreadableFile when the bytes are no text, or text in an encoding that cannot be told */
    static Encoding of(Content content) throws IOException {
        byte[] sample = content.start(SAMPLE);
        for (Map.Entry<Charset, byte[]> mark : BYTE_ORDER_MARKS.entrySet()) {
            byte[] bytes = mark.getValue();
            if (sample.length >= bytes.length && Arrays.equals(sample, 0, bytes.length, bytes, 0, bytes.length)) {
                return sure(new Encoding(mark.getKey(), bytes.length), content);
            }
        }
        Charset utf16 = utf16ByZeroBytes(sample);
        if (utf16 != null) {
            return sure(new Encoding(utf16, 0), content);
        }
        Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0);
        if (opensAsUtf8(sample) || utf8.reads(content)) {
            return utf8;
        }
        Encoding gb18030 = new Encoding(GB18030, 0);
        boolean chinese = gb18030.reads(content);
        if (!chinese || unlikelyChinese(sample)) {
            throw new UnreadableFile(0, !chinese && hasZeroByte(sample) ? "FILE_UNKNOWN_FORMAT" : "FILE_ENCODING");
        }
        return gb18030;
    }

    String name() {
        return charset.name();
    }

    Reader reader(Content content) throws IOException {
        InputStream in = content.open();
        in.skipNBytes(skip);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Encoding sure(Encoding encoding, Content content) throws IOException {
        if (!encoding.reads(content)) {
            throw new UnreadableFile(0, "FILE_ENCODING");
        }
        return encoding;
    }

    /** Whether a long text begins with characters that only UTF-8 writes so: by chance no other does for so long. */
    private static boolean opensAsUtf8(byte[] sample) {
        boolean ascii = true;
        for (byte b : sample) {
            ascii &= b >= 0;
        }
        CharBuffer text = CharBuffer.allocate(sample.length);
        CoderResult decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample), text, false);
        return sample.length == SAMPLE && !ascii && decoded.isUnderflow();
    }

    /** Whether every byte of the content is text in this encoding. */
    private boolean reads(Content content) throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader reader = reader(content)) {
            while (reader.read(buffer) >= 0) {
                // only whether it can be decoded matters
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean hasZeroByte(byte[] sample) {
        for (byte b : sample) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Separators, digits and line ends of a table have a zero half in UTF-16, all on the same side. */
    private static @Nullable Charset utf16ByZeroBytes(byte[] sample) {
        int pairs = Math.min(sample.length, 4096) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += sample[2 * i] == 0 ? 1 : 0;
            second += sample[2 * i + 1] == 0 ? 1 : 0;
        }
        boolean whole = sample.length % 2 == 0;
        if (!whole || Math.max(first, second) * 20 < pairs || Math.min(first, second) * 10 > pairs) {
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
    private static boolean unlikelyChinese(byte[] sample) {
        int characters = 0;
        int asciiSecond = 0;
        for (int i = 0; i + 1 < sample.length; i++) {
            if ((sample[i] & 0x80) != 0) {
                characters++;
                asciiSecond += sample[i + 1] >= 0x40 ? 1 : 0;
                i++;
            }
        }
        return asciiSecond * 10 > characters * 3;
    }
}
