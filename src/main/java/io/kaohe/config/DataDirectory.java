package io.kaohe.config;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Where a run without a database of its own keeps everything; one process at a time. */
public final class DataDirectory implements Closeable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws CannotStart when the directory cannot be written or another process has it */
    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path, onlyForTheOwner("rwx------"));
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CannotStart(
                        "Kaohe is already running on the data directory " + path + ".",
                        "Use the running one or stop it; for a second one, set KAOHE_DATA_DIR to another directory"
                                + " and SERVER_PORT to another port.");
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory " + path + " cannot be used: " + e.getMessage() + ".",
                    "Set KAOHE_DATA_DIR to a directory you may write to.");
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The secret kept under this name; made at random when there is none. */
    String secret(String name) {
        return secret(resolve(name));
    }

    /** The same where nothing else is kept, as the database is elsewhere. */
    public static String secretIn(Path directory, String name) {
        try {
            Files.createDirectories(directory, onlyForTheOwner("rwx------"));
            return secret(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<String> read(String name) {
        return read(resolve(name));
    }

    /** For the owner's eyes only; after a crash it is the old one or the new one, never half of one. */
    public void keep(String name, String secret) {
        keep(resolve(name), secret);
    }

    private static String secret(Path file) {
        return read(file).orElseGet(() -> {
            String secret = randomSecret();
            keep(file, secret);
            return secret;
        });
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Path file, String secret) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, onlyForTheOwner("rw-------"));
            Files.writeString(draft, secret + System.lineSeparator());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String randomSecret() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] onlyForTheOwner(String permissions) {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
