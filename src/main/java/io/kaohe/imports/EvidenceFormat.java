package io.kaohe.imports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * What a proof may be: documents, pictures, sheets and mails, never a page or a program. An ending is only what the
 * sender says, so the file also has to begin as one with this ending does.
 */
enum EvidenceFormat {
    PDF("25504446", "pdf"),
    PNG("89504e470d0a1a0a", "png"),
    JPEG("ffd8ff", "jpg", "jpeg"),
    /** A ZIP inside, as are invoices in OFD. */
    OFFICE("504b0304", "xlsx", "docx", "pptx", "ofd"),
    OLD_OFFICE("d0cf11e0a1b11ae1", "xls", "doc", "ppt", "msg"),
    TEXT("", "csv", "txt", "eml") {
        @Override
        boolean begins(byte[] file) {
            return new String(file, StandardCharsets.ISO_8859_1).indexOf(0) < 0;
        }
    };

    /** How much of a file tells what it is. */
    static final int HEAD = 4_096;

    private final String signature;
    private final Set<String> endings;

    EvidenceFormat(String signature, String... endings) {
        this.signature = signature;
        this.endings = Set.of(endings);
    }

    /** @param head its first {@link #HEAD} bytes */
    static boolean anyOf(String fileName, byte[] head) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (EvidenceFormat format : values()) {
            if (format.endings.contains(ending)) {
                return head.length > 0 && format.begins(head);
            }
        }
        return false;
    }

    boolean begins(byte[] file) {
        return HexFormat.of().formatHex(file).startsWith(signature);
    }
}
