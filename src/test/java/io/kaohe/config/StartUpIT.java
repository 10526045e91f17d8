package io.kaohe.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.testing.AtTasklist;
import io.kaohe.testing.RunningApp;
import io.kaohe.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StartUpIT {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    @Test
    void theDemoStartsStopsSurvivesAKillAndIsNotStartedTwice() throws IOException {
        String password;
        try (RunningApp app = RunningApp.in(directory).start()) {
            password = Files.readString(directory.resolve("demo-password")).strip();
            assertThat(app.output()).contains("zhang.wei").contains(password);

            try (RunningApp second = RunningApp.in(directory).launch()) {
                assertThat(second.awaitExit()).isNotZero();
                assertThat(second.output())
                        .contains("Kaohe is already running on the data directory " + directory)
                        .doesNotContain("\tat ");
            }
            app.kill();
        }
        Path notices = Files.createDirectories(directory.resolve("notices"));
        Files.copy(Path.of("src/main/resources/privacy/2026-11.yaml"), notices.resolve("2099-01.yaml"));
        try (RunningApp again = RunningApp.in(directory)
                .with("KAOHE_DEMO_PASSWORD", "changed-password-1")
                .with("KAOHE_PRIVACY_DIR", notices.toString())
                .with("SPRING_MAIL_HOST", "127.0.0.1")
                .with("SPRING_MAIL_PORT", "1")
                .start()) {
            assertThat(again.output())
                    .as("what the killed run left behind was found, with a new password for everybody")
                    .contains("changed-password-1")
                    .doesNotContain(password)
                    .doesNotContain("Creating schema");
            assertThat(again.get("/actuator/health").statusCode())
                    .as("a mail server that does not answer is no reason to be taken away from everybody")
                    .isEqualTo(200);
            assertThat(AtTasklist.login(again.port(), "hr", "changed-password-1")
                            .get("/api/cycles"))
                    .as("the demo's cycle was opened once and waits")
                    .singleElement()
                    .returns("COLLECTING", cycle -> cycle.path("status").asText());
            assertThat(AtTasklist.login(again.port(), "zhang.wei", "changed-password-1")
                            .get("/api/me/privacy-notice")
                            .path("unread")
                            .asBoolean())
                    .as("a new notice asks everybody, also in the demo")
                    .isTrue();
            again.stop();
            assertThat(again.output())
                    .as("the engine stops before its database")
                    .doesNotContain("Exception")
                    .contains("shut down postmaster");
        }
    }

    @Test
    void onADatabaseOfItsOwnTheStartAsksForTheFirstAdministratorsPassword() {
        try (RunningApp app = RunningApp.in(directory)
                .with("SPRING_DATASOURCE_URL", database.url())
                .launch()) {

            assertThat(app.awaitExit()).isNotZero();
            assertThat(app.output())
                    .contains("Set KAOHE_ADMIN_PASSWORD to the password the first administrator, admin, is to have.")
                    .doesNotContain("\tat ");
        }
    }
}
