package io.kaohe.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it arrived, kept on disk until its import is over, so that its size costs no memory. */
public final class Upload {

    private final String fileName;
    private final Path file;
    private final String sha256;

    /** @param fileName as the browser says; of a path only the last part is kept */
    public Upload(String fileName, InputStream content) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String printable = name.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        this.fileName = printable.isEmpty() ? "-" : printable.substring(0, Math.min(200, printable.length()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            this.file = Files.createTempFile("kaohe-import-", null);
            try (InputStream counted = new DigestInputStream(content, digest)) {
                Files.copy(counted, file, StandardCopyOption.REPLACE_EXISTING);
            }
            this.sha256 = HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Upload(String fileName, byte[] content) {
        this(fileName, new ByteArrayInputStream(content));
    }

    public String fileName() {
        return fileName;
    }

    Path file() {
        return file;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing reads the file any more. */
    void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
