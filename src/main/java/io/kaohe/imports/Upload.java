package io.kaohe.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it arrived. */
public final class Upload {

    private final String fileName;
    private final byte[] content;

    /** @param fileName as the browser says; of a path only the last part is kept */
    public Upload(String fileName, byte[] content) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String printable = name.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        this.fileName = printable.isEmpty() ? "-" : printable.substring(0, Math.min(200, printable.length()));
        this.content = content.clone();
    }

    public String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
