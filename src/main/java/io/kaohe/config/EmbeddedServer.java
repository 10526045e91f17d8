package io.kaohe.config;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * Starts PostgreSQL on a data directory so that nothing committed is ever lost: it fsyncs, it survives a killed JVM,
 * and it writes no value of a row to its log.
 */
final class EmbeddedServer {

    /** Name of the superuser's password in the data directory. */
    static final String PASSWORD = "pg-password";

    private static final String MAJOR_VERSION = "17";

    private final DataDirectory directory;
    private final Path data;
    private final Path firstStart;

    EmbeddedServer(DataDirectory directory) {
        this.directory = directory;
        this.data = directory.resolve("pg");
        this.firstStart = directory.resolve("pg.first-start");
    }

    EmbeddedPostgres start() {
        directory.secret(PASSWORD);
        try {
            checkVersion();
            forgetUnfinishedFirstStart();
            EmbeddedPostgres server = builder().start();
            Files.deleteIfExists(firstStart);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        Redirect log = Redirect.appendTo(directory.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                // A data directory below the working directory would be taken for garbage and deleted.
                .setOverrideWorkingDirectory(directory.resolve("postgres").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(EmbeddedServer::stopOrphan)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.resolve(PASSWORD).toString())
                .setConnectConfig("password", directory.secret(PASSWORD))
                // The library starts with -F; the later option wins.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("log_checkpoints", "off")
                // Not its errors: they may quote a value, and whoever asked is told anyway.
                .setServerConfig("log_min_messages", "log")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse");
    }

    private void checkVersion() throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(MAJOR_VERSION)) {
            throw new CannotStart(
                    "The database in " + data + " was written by PostgreSQL "
                            + Files.readString(file).strip() + ", this version of Kaohe brings " + MAJOR_VERSION + ".",
                    "Start it with the version of Kaohe that wrote it, or set KAOHE_DATA_DIR to another directory.");
        }
    }

    /** A first start that was killed half-way left a directory that no server ever ran on. */
    private void forgetUnfinishedFirstStart() throws IOException {
        if (Files.exists(firstStart)) {
            stopOrphan(data.toFile());
            FileSystemUtils.deleteRecursively(data);
        } else if (Files.notExists(data)) {
            Files.createFile(firstStart);
        }
    }

    /**
     * A killed JVM leaves the server running; it is told to stop, as nobody else can have it while we hold the lock.
     */
    private static void stopOrphan(File dataDirectory) {
        Path pidFile = dataDirectory.toPath().resolve("postmaster.pid");
        try {
            if (Files.exists(pidFile)) {
                long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
                ProcessHandle.of(pid)
                        .filter(process -> serves(process, dataDirectory))
                        .ifPresent(EmbeddedServer::stop);
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number may since have gone to another process, even to another PostgreSQL. */
    private static boolean serves(ProcessHandle process, File dataDirectory) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(dataDirectory.getPath());
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    "The database server of a killed run (process " + server.pid() + ") does not stop.",
                    "Stop that process, then start again; nothing is lost.");
        }
    }
}
