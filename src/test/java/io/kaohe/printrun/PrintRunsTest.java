package io.kaohe.printrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.kaohe.notification.Outbox;
import io.kaohe.report.AppraisalReport;
import io.kaohe.report.AppraisalReports;
import io.kaohe.report.Reports;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A scored month of 张伟 and 陈洁. */
class PrintRunsTest {

    private static final String PERIOD = "2026-09";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor WEI_OF_HR = new Actor("zhang.wei", Set.of(Role.EMPLOYEE, Role.HR));
    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final PrintRuns runs = people.get(PrintRuns.class);
    private final JdbcPrintRuns rows = people.get(JdbcPrintRuns.class);
    private final AppraisalReports appraisals = people.get(AppraisalReports.class);

    private UUID cycle = new UUID(0, 0);

    @BeforeEach
    void aScoredMonth() {
        people.jdbc().sql("delete from kaohe.print_run").update();
        cycle = people.launched(HR, PERIOD, WEI, JIE);
        people.scored(cycle, PERIOD, WEI, 80);
        people.scored(cycle, PERIOD, JIE, 80);
    }

    @Test
    void everybodyWithAResultIsPrintedIntoTheArchive() throws IOException {
        assertThat(runs.begin(HR, cycle, Locale.CHINA).reports()).isEqualTo(2);
        assertThatThrownBy(() -> runs.archive(HR, cycle)).isInstanceOf(Refusal.class);

        press(people.get(Reports.class)).work();

        assertThat(runs.find(HR, cycle))
                .get()
                .satisfies(run -> assertThat(run.ready()).isTrue());
        assertThat(archive(HR).keySet())
                .containsExactly("绩效考核表_陈洁_2026-09_chen.jie.pdf", "绩效考核表_张伟_2026-09_zhang.wei.pdf");
        assertThat(archive(HR).values())
                .allSatisfy(content -> assertThat(content).startsWith("%PDF"));
    }

    @Test
    void whoAsksIsNotInTheOwnArchive() throws IOException {
        runs.begin(WEI_OF_HR, cycle, Locale.ENGLISH);

        press(people.get(Reports.class)).work();

        assertThat(archive(WEI_OF_HR).keySet()).containsExactly("Performance appraisal_陈洁_2026-09_chen.jie.pdf");
        assertThat(runs.find(HR, cycle)).isEmpty();
    }

    @Test
    void whatIsPrintedStaysAndAnotherPressGoesOn() throws IOException {
        runs.begin(HR, cycle, Locale.CHINA);
        Reports killed = mock(Reports.class);
        given(killed.fileName(any(AppraisalReport.class), any())).willReturn("first");
        given(killed.appraisalPdf(any(), any()))
                .willReturn("%PDF of the first".getBytes(StandardCharsets.UTF_8))
                .willThrow(new ThreadDeath());
        assertThatThrownBy(() -> press(killed).work()).isInstanceOf(ThreadDeath.class);
        assertThat(runs.find(HR, cycle)).get().extracting(PrintRun::printed).isEqualTo(1);

        press(people.get(Reports.class)).work();

        assertThat(archive(HR)).hasSize(2).containsValue("%PDF of the first");
    }

    @Test
    void whatCannotBePrintedIsLeftOutInTheEnd() throws IOException {
        runs.begin(HR, cycle, Locale.CHINA);
        Reports broken = mock(Reports.class);
        given(broken.fileName(any(AppraisalReport.class), any())).willThrow(new IllegalStateException("no"));

        press(broken).work();

        assertThat(runs.find(HR, cycle)).get().satisfies(run -> {
            assertThat(run.ready()).isTrue();
            assertThat(run.failed()).isEqualTo(2);
        });
        assertThat(archive(HR)).isEmpty();
    }

    @Test
    void askingTwiceWhileItIsPrintedBeginsOne() {
        PrintRun first = runs.begin(HR, cycle, Locale.CHINA);

        assertThat(runs.begin(HR, cycle, Locale.CHINA).id()).isEqualTo(first.id());

        PrintRunPress press = press(people.get(Reports.class));
        press.work();
        press.tell();
        people.pass(Duration.ofMinutes(1));
        assertThat(runs.begin(HR, cycle, Locale.CHINA).id()).isNotEqualTo(first.id());
    }

    @Test
    void eachLanguageHasItsOwn() {
        PrintRun chinese = runs.begin(HR, cycle, Locale.CHINA);
        people.pass(Duration.ofSeconds(1));
        PrintRun english = runs.begin(HR, cycle, Locale.ENGLISH);

        assertThat(english.id()).isNotEqualTo(chinese.id());
        assertThat(runs.begin(HR, cycle, Locale.CHINA).id()).isEqualTo(chinese.id());
    }

    @Test
    void askingInTwoWindowsAtTheSameMomentBeginsOne() {
        CompletableFuture<PrintRun> second =
                Objects.requireNonNull(database.transaction().execute(transaction -> {
                    runs.begin(HR, cycle, Locale.CHINA);
                    CompletableFuture<PrintRun> other =
                            CompletableFuture.supplyAsync(() -> runs.begin(HR, cycle, Locale.CHINA));
                    assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS))
                            .isInstanceOf(TimeoutException.class);
                    return other;
                }));

        assertThat(second)
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(runs.find(HR, cycle).orElseThrow());
        assertThat(people.jdbc()
                        .sql("select count(*) from kaohe.print_run")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoAskedIsToldOnceWhenItIsReady() {
        runs.begin(HR, cycle, Locale.CHINA);
        PrintRunPress press = press(people.get(Reports.class));
        press.tell();
        assertThat(told()).isEmpty();

        press.work();
        press.tell();
        press.tell();

        assertThat(told()).containsExactly("hr REPORTS_PRINTED");
    }

    @Test
    void aDayLaterItIsGone() {
        runs.begin(HR, cycle, Locale.CHINA);

        rows.forget(people.get(Clock.class).instant().plusSeconds(1));

        assertThat(runs.find(HR, cycle)).isEmpty();
    }

    @Test
    void nobodyButHrPrintsEverybody() {
        for (Actor other : List.of(MIN, WEI, new Actor("admin", Set.of(Role.ADMIN)))) {
            assertThatThrownBy(() -> runs.begin(other, cycle, Locale.CHINA)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> runs.find(other, cycle)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> runs.archive(other, cycle)).isInstanceOf(Refusal.class);
        }
    }

    private List<String> told() {
        return people.get(Outbox.class).about("cycle/" + cycle).stream()
                .map(message -> message.recipient() + " " + message.kind())
                .filter(message -> message.endsWith("PRINTED"))
                .toList();
    }

    private PrintRunPress press(Reports reports) {
        return new PrintRunPress(
                rows,
                appraisals,
                reports,
                people.get(Outbox.class),
                new TransactionTemplate(people.get(PlatformTransactionManager.class)),
                people.get(Clock.class),
                1);
    }

    private Map<String, String> archive(Actor hr) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        runs.archive(hr, cycle).writeTo(bytes);
        Map<String, String> files = new TreeMap<>(
                (one, other) -> one.substring(one.lastIndexOf('_')).compareTo(other.substring(other.lastIndexOf('_'))));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
