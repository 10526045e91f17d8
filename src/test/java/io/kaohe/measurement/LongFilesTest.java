package io.kaohe.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Upload;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Decision;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A file of many figures is stored whole or not at all, seen on its way, and verified at once")
class LongFilesTest {

    private static final Actor DATA = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final List<String> PEOPLE = List.of("zhang.wei", "li.na", "sun.li");
    private static final List<String> INDICATORS =
            List.of("seo_leads", "content_output", "content_reads", "media_reposts", "social_voice", "trainings_given");
    private static final int MONTHS = 1_500;
    private static final int FIGURES = PEOPLE.size() * INDICATORS.size() * MONTHS;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database);

    private final Imports imports = features.get(Imports.class);
    private final Verification verification = features.get(Verification.class);
    private final JdbcClient jdbc = database.jdbc();

    @BeforeAll
    static void peopleAreAtWork() {
        People.atWork(database.jdbc());
    }

    @BeforeEach
    void noFigures() {
        jdbc.sql("truncate kaohe.actual, kaohe.import_batch cascade").update();
    }

    @Test
    void aLostConnectionLeavesNothingAndTheSameFileIsTakenAfterwards() {
        CompletableFuture<ImportAnswer> cutOff = CompletableFuture.supplyAsync(() -> upload(file(List.of())));
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .until(() -> imports.list(DATA, "actuals").stream()
                        .anyMatch(answer -> answer.outcome() == ImportAnswer.Outcome.RUNNING
                                && answer.batch().rows() > 0));
        assertThat(jdbc.sql("select count(pg_terminate_backend(pid)) from pg_locks"
                                + " where locktype = 'advisory' and granted and database ="
                                + " (select oid from pg_database where datname = current_database())")
                        .query(Integer.class)
                        .single())
                .as("the import's connection")
                .isEqualTo(1);

        assertThat(cutOff).failsWithin(Duration.ofMinutes(1));
        assertThat(imports.list(DATA, "actuals"))
                .extracting(answer -> answer.batch().status())
                .containsExactly(Batch.Status.FAILED);
        assertThat(figures()).isZero();

        ImportAnswer again = done(upload(file(List.of())));
        assertThat(again.batch().status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        assertThat(again.batch().accepted()).isEqualTo(FIGURES);
        assertThat(figures()).isEqualTo(FIGURES);
        assertThat(jdbc.sql("select max(version) from kaohe.actual")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsCountedToTheEndAndListedInPart() {
        List<String> wrong = IntStream.range(0, 5_000)
                .mapToObj(n -> "nobody-" + n + ",seo_leads,2026-09,1,CRM")
                .toList();

        ImportAnswer answer = done(upload(file(wrong)));

        assertThat(answer.batch().status()).isEqualTo(Batch.Status.REJECTED);
        assertThat(answer.batch().rows()).isEqualTo(FIGURES + 5_000);
        assertThat(answer.batch().leftOut()).isEqualTo(5_000);
        assertThat(answer.batch().rejected()).hasSize(2_000);
        assertThat(figures()).isZero();
    }

    @Test
    void aSecondPersonVerifiesThemAllAtOnceButThoseAboutThemselves() {
        Batch batch = done(upload(file(List.of()))).batch();
        assertThat(verification.open(batch)).as("the first of them").hasSize(2_000);

        Actor colleague = new Actor("li.na", Set.of(Role.DATA_OWNER, Role.EMPLOYEE));
        Verification.Decided most = verification.decide(colleague, batch.id(), Decision.VERIFY, null, null);
        assertThat(most.ownRows()).hasSize(FIGURES / PEOPLE.size());
        assertThat(most.batch().status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);

        Verification.Decided rest = verification.decide(HR, batch.id(), Decision.VERIFY, null, null);
        assertThat(rest.batch().status()).isEqualTo(Batch.Status.VERIFIED);
        assertThat(jdbc.sql("select count(*) from kaohe.actual where verified_by = 'hr' and employee <> 'li.na'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ImportAnswer upload(byte[] file) {
        return imports.upload(
                DATA, "actuals", new Upload("long.csv", file), new ImportOptions(null, null, null, false), false);
    }

    private ImportAnswer done(ImportAnswer answer) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> imports.get(DATA, answer.batch().id()).outcome() != ImportAnswer.Outcome.RUNNING);
        return imports.get(DATA, answer.batch().id());
    }

    private int figures() {
        return jdbc.sql("select count(*) from kaohe.actual")
                .query(Integer.class)
                .single();
    }

    private static byte[] file(List<String> more) {
        YearMonth last = YearMonth.of(2026, 9);
        Stream<String> rows = IntStream.range(0, MONTHS)
                .mapToObj(last::minusMonths)
                .flatMap(month -> PEOPLE.stream()
                        .flatMap(person -> INDICATORS.stream()
                                .map(indicator -> person + "," + indicator + "," + month + ",7,CRM")));
        return Stream.of(Stream.of("employee,indicator,period,value,source"), rows, more.stream())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }
}
