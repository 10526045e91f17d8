package io.kaohe.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerTest {

    @TempDir
    Path folder;

    private DataDirectory directory;

    @BeforeEach
    void openDirectory() {
        directory = DataDirectory.open(folder);
    }

    @AfterEach
    void closeDirectory() throws IOException {
        directory.close();
    }

    @Test
    void isDurableListensOnThisMachineOnlyAndAsksForThePassword() throws IOException {
        try (EmbeddedPostgres server = new EmbeddedServer(directory).start()) {
            JdbcClient jdbc = connect(server);

            assertThat(Map.of(
                            "fsync", show(jdbc, "fsync"),
                            "synchronous_commit", show(jdbc, "synchronous_commit"),
                            "listen_addresses", show(jdbc, "listen_addresses"),
                            "log_error_verbosity", show(jdbc, "log_error_verbosity")))
                    .isEqualTo(Map.of(
                            "fsync", "on",
                            "synchronous_commit", "on",
                            "listen_addresses", "127.0.0.1",
                            "log_error_verbosity", "terse"));
            assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve(EmbeddedServer.PASSWORD))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void findsAgainWhatItKept() throws IOException {
        try (EmbeddedPostgres server = new EmbeddedServer(directory).start()) {
            connect(server).sql("create table kept (id int)").update();
        }
        try (EmbeddedPostgres server = new EmbeddedServer(directory).start()) {
            assertThat(connect(server)
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aFirstStartThatWasKilledHalfWayIsBegunAgain() throws IOException {
        Files.createDirectories(folder.resolve("pg"));
        Files.writeString(folder.resolve("pg/half"), "initdb was here");
        Files.createFile(folder.resolve("pg.first-start"));

        try (EmbeddedPostgres server = new EmbeddedServer(directory).start()) {
            assertThat(show(connect(server), "server_version")).startsWith("17.");
        }
        assertThat(folder.resolve("pg.first-start")).doesNotExist();
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsLeftAloneWithASentence() throws IOException {
        Files.createDirectories(folder.resolve("pg"));
        Files.writeString(folder.resolve("pg/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> new EmbeddedServer(directory).start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("written by PostgreSQL 16");
    }

    private JdbcClient connect(EmbeddedPostgres server) {
        return JdbcClient.create(server.getPostgresDatabase(
                Map.of("password", directory.read(EmbeddedServer.PASSWORD).orElseThrow())));
    }

    private static String show(JdbcClient jdbc, String setting) {
        return jdbc.sql("show " + setting).query(String.class).single();
    }
}
