package io.kaohe.measurement;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Recognition;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exports that ship for trying out, after the people, the card and the list beside them, as README says. */
class DemoExportsTest {

    private static final Path EXPORTS = Path.of("src/main/resources/demo/exports");
    private static final Set<String> BEFORE = Set.of("employees.csv", "scorecards.csv", "attributions.csv");
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database);

    @BeforeAll
    static void whatComesBeforeIsImported() throws IOException {
        try (Stream<String> people = Files.lines(EXPORTS.resolve("employees.csv"))) {
            people.skip(1).map(line -> line.split(",", -1)).forEach(DemoExportsTest::atWork);
        }
        assertThat(rejections(upload("scorecards", "scorecards.csv"))).isEmpty();
        assertThat(rejections(upload("attributions", "attributions.csv"))).isEmpty();
    }

    static Stream<String> exports() throws IOException {
        try (Stream<Path> files = Files.list(EXPORTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !BEFORE.contains(name))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void eachGivesAFigureOfSomebodysCard(String export) throws IOException {
        Batch batch = upload("actuals", export);

        assertThat(rejections(batch)).isEmpty();
        assertThat(Objects.requireNonNull(batch.recognition()))
                .extracting(Recognition::people)
                .asList()
                .isNotEmpty();
    }

    private static Batch upload(String kind, String name) throws IOException {
        return Uploads.of(features.get(Imports.class), HR, kind)
                .forPeriod("2026-10")
                .upload(Files.readAllBytes(EXPORTS.resolve(name)));
    }

    private static void atWork(String... cells) {
        database.jdbc()
                .sql("insert into kaohe.employee (id, name) values (:id, :name)")
                .param("id", cells[0])
                .param("name", cells[1])
                .update();
        database.jdbc()
                .sql("insert into kaohe.assignment (employee, role, valid_from)"
                        + " values (:id, nullif(:role, ''), :from::date)")
                .param("id", cells[0])
                .param("role", cells[5])
                .param("from", cells[6])
                .update();
    }
}
