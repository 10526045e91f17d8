package io.kaohe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.shared.Period;
import io.kaohe.testing.AtTasklist;
import io.kaohe.testing.RunningApp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo company has a year behind it, also where its first start was killed on the way")
class PastYearIT {

    private static final String PASSWORD = "Demo-Start-1";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path directory;

    @Test
    void livedToItsEndAndDatedWhenItWas() throws IOException {
        killedOnTheWay();

        try (RunningApp app = RunningApp.in(directory)
                .withPastYear()
                .with("KAOHE_DEMO_PASSWORD", PASSWORD)
                .start()) {
            AtTasklist hr = AtTasklist.login(app.port(), "hr", PASSWORD);
            assertThat(hr.get("/api/cycles"))
                    .extracting(cycle -> text(cycle, "type") + " " + text(cycle, "status"))
                    .hasSize(18)
                    .containsOnlyOnce("ANNUAL CALIBRATION", "MONTHLY COLLECTING")
                    .contains("MONTHLY CLOSED", "QUARTERLY CLOSED");
            assertThat(hr.get("/api/cycles"))
                    .allSatisfy(cycle -> assertThat(Instant.parse(text(cycle, "openedAt")))
                            .isAfter(Period.of(text(cycle, "period"))
                                    .lastDay()
                                    .atStartOfDay(ZONE)
                                    .toInstant())
                            .isBefore(Instant.now()));
            assertThat(AtTasklist.login(app.port(), "zhang.wei", PASSWORD).get("/api/me/appraisals"))
                    .filteredOn(appraisal -> appraisal.hasNonNull("publishedAt"))
                    .as("months and quarters; the year is not published yet")
                    .hasSize(16);
            assertThat(teamsAsked(app))
                    .as("what the teams say about their leads")
                    .containsExactlyInAnyOrder("liu.yang 4", "wang.min 4");
            assertThat(app.output()).doesNotContain("Exception");
        }
    }

    /** Leads of the year that their own manager reads the team's views of, with how many things these are about. */
    private static List<String> teamsAsked(RunningApp app) {
        AtTasklist manager = AtTasklist.login(app.port(), "zhou.jun", PASSWORD);
        List<String> asked = new ArrayList<>();
        for (JsonNode cycle : manager.get("/api/cycles")) {
            if (text(cycle, "type").equals("ANNUAL")) {
                for (JsonNode appraisal : manager.get("/api/cycles/" + text(cycle, "id") + "/appraisals")) {
                    JsonNode said = manager.get("/api/appraisals/" + text(appraisal, "id"))
                            .path("upward");
                    if (said.path("averages").size() > 0) {
                        asked.add(text(appraisal, "employee") + " "
                                + said.path("averages").size());
                    }
                }
            }
        }
        return asked;
    }

    private void killedOnTheWay() {
        try (RunningApp app = RunningApp.in(directory)
                .withPastYear()
                .with("KAOHE_DEMO_PASSWORD", PASSWORD)
                .launch()) {
            Instant patience = Instant.now().plus(Duration.ofMinutes(2));
            while (!app.output().contains("past year") && Instant.now().isBefore(patience)) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            LockSupport.parkNanos(Duration.ofSeconds(8).toNanos());
            app.kill();
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
