package io.kaohe.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.testing.Colleague;
import io.kaohe.testing.Company;
import io.kaohe.testing.RunningApp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while a long file is being read: nothing of it is stored, and the file is simply uploaded again. */
class KilledImportIT {

    private static final String PASSWORD = "Killed-Import-1";
    private static final YearMonth MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);
    private static final int LEADS = 300_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    @Test
    void aFileWhoseImportWasKilledIsUploadedAgainAsIfForTheFirstTime() throws Exception {
        String leads = leads();
        String cutOff;
        try (RunningApp app = start()) {
            Colleague importer = dataOwner(app);
            Thread upload = new Thread(() -> unlessKilled(importer, leads), "upload");
            upload.start();
            Colleague data = dataOwner(app);
            cutOff = running(data);
            await(data, cutOff, batch -> batch.path("rows").asInt() > 0);
            app.kill();
            upload.join();
        }
        try (RunningApp app = start()) {
            Colleague data = dataOwner(app);
            JsonNode before = data.get("/api/imports/" + cutOff);
            assertThat(before.path("status").asText()).isEqualTo("FAILED");
            assertThat(before.path("accepted").asInt()).isZero();

            String again =
                    json(data.upload("actuals", "leads.csv", leads)).path("id").asText();
            JsonNode batch =
                    await(data, again, one -> !one.path("status").asText().equals("RUNNING"));

            assertThat(again).isNotEqualTo(cutOff);
            assertThat(batch.path("status").asText()).as(batch.toString()).isEqualTo("AWAITING_VERIFICATION");
            assertThat(batch.path("rows").asInt()).isEqualTo(LEADS);

            String third =
                    json(data.upload("actuals", "leads.csv", leads)).path("id").asText();
            JsonNode known =
                    await(data, third, one -> !one.path("status").asText().equals("RUNNING"));
            assertThat(known.path("id").asText()).isEqualTo(again);
        }
    }

    private static void unlessKilled(Colleague importer, String leads) {
        try {
            importer.upload("actuals", "leads.csv", leads);
        } catch (RuntimeException killed) {
            // what became of it is what the next start shows
        }
    }

    /** The import that has just begun. */
    private static String running(Colleague person) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (JsonNode batch : person.get("/api/imports?kind=actuals")) {
                if (batch.path("status").asText().equals("RUNNING")) {
                    return batch.path("id").asText();
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no import began");
    }

    private static JsonNode await(Colleague person, String batch, Predicate<JsonNode> done)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode found = person.get("/api/imports/" + batch);
        while (!done.test(found)) {
            assertThat(Instant.now()).as(found.toString()).isBefore(end);
            Thread.sleep(20);
            found = person.get("/api/imports/" + batch);
        }
        return found;
    }

    /** What a CRM exports: one owner's leads of a month, more than are read in a moment. */
    private static String leads() {
        StringBuilder csv = new StringBuilder("线索编号,线索来源,负责人,创建时间,首次触达时间,线索状态\n");
        for (int n = 1; n <= LEADS; n++) {
            csv.append("XS%06d,微信,zhao.lei,%s-%02d 08:00,%2$s-%3$02d 09:00,%s%n"
                    .formatted(n, MONTH, 1 + n % 28, n % 4 == 0 ? "已转化" : "跟进中"));
        }
        return csv.toString();
    }

    private RunningApp start() {
        return RunningApp.in(directory).with("KAOHE_DEMO_PASSWORD", PASSWORD).start();
    }

    private static Colleague dataOwner(RunningApp app) {
        return Company.theDemoCompany(app.port(), PASSWORD).data();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return new ObjectMapper().readTree(answer.body());
    }
}
