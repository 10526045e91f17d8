package io.kaohe.bench;

import io.kaohe.KaoheApplication;
import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Upload;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole product in a small process of its own: imports each file that a line of its input names and answers with
 * the seconds it took.
 */
final class VolumeImport {

    private static final Actor OWNER = new Actor("bench.importer", Set.of(Role.DATA_OWNER));

    private VolumeImport() {}

    /** @param arguments the URL of a new database */
    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(KaoheApplication.class)
                        .properties(Map.of(
                                "spring.datasource.url",
                                arguments[0],
                                "spring.datasource.username",
                                "postgres",
                                "spring.datasource.password",
                                "",
                                "kaohe.admin-password",
                                "Bench-" + UUID.randomUUID()))
                        .run("--server.port=0");
                BufferedReader files = new BufferedReader(new InputStreamReader(System.in))) {
            people(product.getBean(JdbcClient.class));
            System.out.println("ready");
            for (String file = files.readLine(); file != null; file = files.readLine()) {
                long start = System.nanoTime();
                Batch batch = imported(product.getBean(Imports.class), Path.of(file));
                double seconds = (System.nanoTime() - start) / 1e9;
                if (batch.status() != Batch.Status.AWAITING_VERIFICATION) {
                    throw new IllegalStateException(file + " " + batch.status() + " " + batch.rejected());
                }
                System.out.println("imported " + seconds);
            }
        }
    }

    private static Batch imported(Imports imports, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            Upload upload = new Upload(file.getFileName().toString(), content);
            ImportOptions options = new ImportOptions(null, null, null, false);
            ImportAnswer answer = imports.upload(OWNER, "actuals", upload, options, false);
            UUID id = answer.batch().id();
            Waiting.until(() -> imports.get(OWNER, id).outcome() != ImportAnswer.Outcome.RUNNING);
            return imports.get(OWNER, id).batch();
        }
    }

    private static void people(JdbcClient jdbc) {
        jdbc.sql("insert into kaohe.employee (id, name) select 'bench-' || to_char(n, 'fm0000'), '员工' || n"
                        + " from generate_series(0, :n - 1) n")
                .param("n", VolumeFiles.PEOPLE)
                .update();
        jdbc.sql("insert into kaohe.assignment (employee, role, valid_from)"
                        + " select id, 'SDR', date '2020-01-01' from kaohe.employee where id like 'bench-%'")
                .update();
    }
}
