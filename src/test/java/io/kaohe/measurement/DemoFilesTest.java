package io.kaohe.measurement;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.indicator.Scorecards;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import io.kaohe.target.Target;
import io.kaohe.target.Targets;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships for trying out: it imports without a word, and each person of the demo shows something. */
class DemoFilesTest {

    private static final Period LAST_CLOSED = Period.of("2026-09");
    private static final List<String> LEADS = List.of("wang.min", "liu.yang");
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database, "io.kaohe.target");

    @BeforeAll
    static void theDemoIsImported() throws IOException {
        People.atWork(database.jdbc());
        LEADS.forEach(DemoFilesTest::leads);
        for (String kind : List.of("targets", "actuals")) {
            Batch batch = Uploads.of(features.get(Imports.class), HR, kind)
                    .forPeriod(LAST_CLOSED.toString())
                    .upload(demo(kind));
            assertThat(rejections(batch)).isEmpty();
            assertThat(batch.warnings()).noneMatch(warning -> warning.code().equals("NOT_ON_CARD"));
        }
    }

    @ParameterizedTest(name = "{0} completes {2} %")
    @CsvSource({
        "zhang.wei, SEO, 106.00",
        "li.na, SOCIAL, 123.11",
        "chen.jie, CONTENT, 73.50",
        "zhao.lei, SDR, 99.89",
        "sun.li, SEO, 95.07",
        "wu.hao, SOCIAL, 105.33",
        "xu.fei, CONTENT, 112.13"
    })
    @DisplayName("S57, S58: one person is above 120 %, one below 80 %")
    void completions(String employee, String role, BigDecimal completion) {
        assertThat(completion(employee, role)).isEqualByComparingTo(completion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets", "actuals"})
    void theSamplesForTheDocumentationImportAsTheyStand(String kind) throws IOException {
        byte[] file = Files.readAllBytes(Path.of("src/docs/samples", kind + ".csv"));

        Batch batch = Uploads.of(features.get(Imports.class), HR, kind).upload(file);

        assertThat(rejections(batch)).isEmpty();
    }

    @Test
    void nobodysTargetIsMissing() {
        assertThat(features.get(Targets.class).of(List.of("zhang.wei", "xu.fei"), LAST_CLOSED))
                .allSatisfy((employee, targets) -> assertThat(targets).hasSize(3));
    }

    @Test
    void theLeadsHaveATargetAndAFigureOfEachLine() {
        List<String> lines =
                features.get(Scorecards.class).forRole("LEAD", CycleType.MONTHLY).orElseThrow().lines().stream()
                        .filter(line -> line.indicator() != null)
                        .map(Line::code)
                        .toList();

        assertThat(lines).hasSize(6);
        assertThat(LEADS).allSatisfy(lead -> {
            assertThat(features.get(Targets.class).of(lead, LAST_CLOSED)).containsOnlyKeys(lines);
            assertThat(features.get(Actuals.class).of(lead, LAST_CLOSED)).containsOnlyKeys(lines);
        });
    }

    private static void leads(String lead) {
        database.jdbc()
                .sql("insert into kaohe.employee (id, name) values (?, ?)")
                .params(lead, lead)
                .update();
        database.jdbc()
                .sql("insert into kaohe.assignment (employee, role, valid_from) values (?, 'LEAD', '2026-01-01')")
                .param(lead)
                .update();
    }

    /** Q of the plain kind: all lines are HIGHER and below their caps. */
    private static BigDecimal completion(String employee, String role) {
        Map<String, Target> targets = features.get(Targets.class).of(employee, LAST_CLOSED);
        Map<String, Actual> actuals = features.get(Actuals.class).of(employee, LAST_CLOSED);
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Line line : features.get(Scorecards.class)
                .forRole(role, CycleType.MONTHLY)
                .orElseThrow()
                .lines()) {
            if (line.block() == Block.QUANTITATIVE) {
                BigDecimal target =
                        Objects.requireNonNull(targets.get(line.code())).target();
                BigDecimal actual =
                        Objects.requireNonNull(actuals.get(line.code())).value();
                points = points.add(line.weight().multiply(actual).divide(target, MathContext.DECIMAL128));
                weights = weights.add(line.weight());
            }
        }
        return points.movePointRight(2).divide(weights, MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP);
    }

    private static byte[] demo(String kind) throws IOException {
        try (InputStream in = DemoFilesTest.class.getResourceAsStream("/demo/" + kind + ".csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
