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
import org.jspecify.annotations.Nullable;

/** A file as it arrived, kept on disk until its import is over, so that its size costs no memory. */
public final class Upload {

    private final String fileName;
    private final Path file;
    private final String sha256;
    private final @Nullable Upload evidence;

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
            this.evidence = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Upload(String fileName, byte[] content) {
        this(fileName, new ByteArrayInputStream(content));
    }

    private Upload(Upload proven, Upload evidence) {
        this.fileName = proven.fileName;
        this.file = proven.file;
        this.sha256 = proven.sha256;
        this.evidence = evidence;
    }

    /** The same file with what proves the rows that somebody typed into it. */
    public Upload provenBy(Upload proof) {
        return new Upload(this, proof);
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

    byte[] head(int bytes) {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null = nothing was attached. */
    @Nullable
    Upload evidence() {
        return evidence;
    }

    /** Nothing reads the files any more. */
    void discard() {
        if (evidence != null) {
            evidence.discard();
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
