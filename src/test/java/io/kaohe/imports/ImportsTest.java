package io.kaohe.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.audit.AuditLog;
import io.kaohe.imports.ImportAnswer.Outcome;
import io.kaohe.imports.Verification.Decision;
import io.kaohe.imports.Verification.Handling;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@DisplayName("Every uploaded file becomes one batch, whole or not at all")
class ImportsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final FigureKind figures = new FigureKind();
    private static final Tasks tasks = new Tasks();

    @RegisterExtension
    static final Features features = new Features(database, "io.kaohe.audit", "io.kaohe.imports")
            .with(ObjectMapper.class, () -> new ObjectMapper().findAndRegisterModules())
            .with(FigureKind.class, () -> figures)
            .with(VerificationTasks.class, () -> tasks);

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor OWNER = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor SECOND_OWNER = new Actor("li.na", Set.of(Role.DATA_OWNER, Role.EMPLOYEE));
    private static final Actor EMPLOYEE = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));

    private static final String HEADER = "employee,period,value,source\n";
    private static final ImportOptions PLAIN = new ImportOptions(null, null, null, false);

    private final Imports imports = features.get(Imports.class);
    private final Verification verification = features.get(Verification.class);
    private final JdbcClient jdbc = database.jdbc();

    @Test
    void a_good_file_is_stored_once_and_awaits_its_verification() {
        ImportAnswer first = upload("li.na,2026-10,101,ga4\n");
        assertThat(first.outcome()).isEqualTo(Outcome.NEW);
        assertThat(first.batch().status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        assertThat(tasks.requested).contains(first.batch().id());
        assertThat(audited(first.batch().id())).containsExactly("IMPORT_APPLIED");

        ImportAnswer again = upload("li.na,2026-10,101,ga4\n");
        assertThat(again.outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(again.batch().id()).isEqualTo(first.batch().id());
        assertThat(figures.applied).containsOnlyOnce(first.batch().id());
    }

    @Test
    void whoever_uploads_the_same_file_again_is_told_which_import_had_it_before() {
        Batch first = upload("li.na,2026-10,131,ga4\n").batch();
        upload("li.na,2026-10,132,ga4\n");

        assertThat(imports.sameBefore(upload("li.na,2026-10,131,ga4\n").batch())
                        .orElseThrow()
                        .id())
                .isEqualTo(first.id());
        assertThat(imports.sameBefore(upload("li.na,2026-10,133,ga4\n").batch()))
                .isEmpty();
    }

    @Test
    void other_options_or_an_import_in_between_make_it_another_batch() {
        UUID first = upload("li.na,2026-10,102,ga4\n").batch().id();
        ImportOptions withPeriod = new ImportOptions(null, "2026-10", null, false);
        ImportAnswer other = imports.upload(OWNER, "figures", file("li.na,2026-10,102,ga4\n"), withPeriod, false);
        assertThat(other.outcome()).isEqualTo(Outcome.NEW);
        ImportAnswer back = upload("li.na,2026-10,102,ga4\n");
        assertThat(back.outcome()).isEqualTo(Outcome.NEW);
        assertThat(back.batch().id()).isNotEqualTo(first);
    }

    @Test
    void the_same_file_uploaded_at_the_same_moment_becomes_one_batch() throws Exception {
        List<Future<ImportAnswer>> uploads = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            uploads.add(people.submit(() -> {
                start.await();
                return upload("li.na,2026-10,103,ga4\n");
            }));
        }
        start.countDown();
        List<ImportAnswer> answers = new ArrayList<>();
        for (Future<ImportAnswer> upload : uploads) {
            answers.add(upload.get());
        }
        people.shutdown();
        assertThat(answers)
                .extracting(answer -> answer.batch().id())
                .containsOnly(answers.get(0).batch().id());
        assertThat(answers).extracting(ImportAnswer::outcome).containsOnlyOnce(Outcome.NEW);
        assertThat(figures.applied).containsOnlyOnce(answers.get(0).batch().id());
    }

    @Test
    void one_wrong_row_keeps_the_whole_file_out_and_the_upload_on_record() {
        ImportAnswer answer = upload("li.na,2026-10,104,ga4\nsun.li,2026-10,many,ga4\n");
        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(figures.applied).doesNotContain(answer.batch().id());
        Batch kept = imports.get(OWNER, answer.batch().id()).batch();
        assertThat(kept.status()).isEqualTo(Batch.Status.REJECTED);
        assertThat(kept.rows()).isEqualTo(2);
        assertThat(kept.accepted()).isEqualTo(1);
        assertThat(kept.rejected()).containsExactly(new RejectedRow(3, "value", "many", "TYPE"));
    }

    @Test
    void the_valid_rows_of_a_file_are_taken_when_the_importer_says_so() {
        ImportOptions acceptValid = new ImportOptions("ga4", "2026-10", null, true);
        Upload mixed = file("li.na,2026-10,105,ga4\nsun.li,2026-09,7,crm\n");
        ImportAnswer answer = imports.upload(OWNER, "figures", mixed, acceptValid, false);
        assertThat(answer.outcome()).isEqualTo(Outcome.NEW);
        Batch kept = imports.find(answer.batch().id());
        assertThat(kept.leftOut()).as("a row that is wrong twice is one row").isEqualTo(1);
        assertThat(kept.rejected()).extracting(RejectedRow::column).containsExactly("period", "source");
        assertThat(audited(kept.id())).containsExactly("IMPORT_APPLIED_IN_PART");
        assertThat(figures.open(answer.batch().id())).containsOnly(2);

        Upload allWrong = file("sun.li,2026-10,many,ga4\n");
        assertThat(imports.upload(OWNER, "figures", allWrong, acceptValid, false)
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_dry_run_says_the_same_and_keeps_nothing() {
        int before = batches();
        ImportAnswer answer = imports.upload(OWNER, "figures", file("li.na,2026-10,106,ga4\n"), PLAIN, true);
        assertThat(answer.outcome()).isEqualTo(Outcome.DRY_RUN);
        assertThat(answer.batch().status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        assertThat(batches()).isEqualTo(before);
        assertThat(figures.applied).doesNotContain(answer.batch().id());
    }

    @Test
    void an_unreadable_file_is_a_rejected_batch_with_one_reason() {
        Upload workbook = new Upload("../../etc/人员.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0});
        Batch batch = imports.upload(OWNER, "figures", workbook, PLAIN, false).batch();
        assertThat(batch.status()).isEqualTo(Batch.Status.REJECTED);
        assertThat(batch.fileName()).isEqualTo("人员.xlsx");
        assertThat(batch.rejected())
                .extracting(RejectedRow::row, RejectedRow::code)
                .containsExactly(tuple(0, "FILE_BROKEN"));
    }

    @Test
    void a_failure_while_storing_leaves_nothing_but_the_record_of_it() {
        assertThatThrownBy(() -> upload("li.na,2026-10,666,ga4\n")).isInstanceOf(IllegalStateException.class);
        Batch failed = imports.list(OWNER, "figures").get(0).batch();
        assertThat(failed.status()).isEqualTo(Batch.Status.FAILED);
        assertThat(audited(failed.id())).isEmpty();
    }

    @Test
    void a_batch_that_a_kill_left_running_is_failed_when_somebody_looks() {
        UUID id = UUID.randomUUID();
        features.get(JdbcImportBatches.class)
                .insert(new Batch(
                        id,
                        "figures",
                        Batch.Status.RUNNING,
                        "a.csv",
                        "0".repeat(64),
                        null,
                        PLAIN,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        null,
                        "data",
                        Instant.EPOCH,
                        null,
                        null,
                        null));
        assertThat(imports.get(OWNER, id).batch().status()).isEqualTo(Batch.Status.FAILED);
    }

    @Test
    void an_import_that_takes_long_is_answered_as_running_and_found_later() {
        RunningImports impatient = new RunningImports(features.get(Importing.class), 0);
        Imports hurried = new Imports(
                features.get(Kinds.class),
                features.get(JdbcImportBatches.class),
                features.get(JdbcKeptFiles.class),
                impatient,
                features.get(AuditLog.class),
                DataSize.ofMegabytes(1));
        ImportAnswer answer = hurried.upload(OWNER, "figures", file("li.na,2026-10,107,ga4\n"), PLAIN, false);
        UUID id = answer.batch().id();
        assertThat(answer.outcome()).isIn(Outcome.RUNNING, Outcome.NEW);
        impatient.destroy();
        while (hurried.get(OWNER, id).outcome() == Outcome.RUNNING) {
            Thread.onSpinWait();
        }
        assertThat(hurried.get(OWNER, id).batch().status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
    }

    @Test
    void only_who_may_import_a_kind_sees_its_files() {
        UUID id = upload("li.na,2026-10,108,ga4\n").batch().id();
        assertRefused(Refusal.Kind.FORBIDDEN, () -> imports.get(EMPLOYEE, id));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> imports.list(EMPLOYEE, null));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> imports.upload(EMPLOYEE, "figures", file(""), PLAIN, true));
        assertRefused(Refusal.Kind.NOT_FOUND, () -> imports.upload(OWNER, "unheard", file(""), PLAIN, true));
        assertRefused(Refusal.Kind.NOT_FOUND, () -> imports.get(OWNER, UUID.randomUUID()));
    }

    @Test
    @DisplayName("S49 S50: never the importer verifies, and nobody verifies figures about themselves")
    void the_importer_never_verifies_and_nobody_verifies_their_own() {
        UUID id = upload("li.na,2026-10,109,ga4\nsun.li,2026-10,110,ga4\n")
                .batch()
                .id();
        assertRefused(Refusal.Kind.FORBIDDEN, () -> verification.admit(OWNER, id));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> verification.decide(OWNER, id, Decision.VERIFY, null, null));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> verification.decide(EMPLOYEE, id, Decision.VERIFY, null, null));

        verification.admit(SECOND_OWNER, id);
        Verification.Decided partly = verification.decideOutsideTask(SECOND_OWNER, id, Decision.VERIFY, null, null);
        assertThat(partly.ownRows()).containsExactly(2);
        assertThat(partly.batch().status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        assertThat(tasks.decided).doesNotContain(id);
        assertThat(verification.open(partly.batch())).containsOnlyKeys(2);
        assertRefused(Refusal.Kind.FORBIDDEN, () -> verification.admit(SECOND_OWNER, id));
        assertRefused(Refusal.Kind.FORBIDDEN, () -> verification.decide(SECOND_OWNER, id, Decision.VERIFY, null, null));

        Verification.Decided whole = verification.decideOutsideTask(HR, id, Decision.DECLINE, null, "not in GA4");
        assertThat(whole.batch().status()).isEqualTo(Batch.Status.VERIFIED);
        assertThat(tasks.decided).contains(id);
        assertThat(audited(id)).containsExactly("IMPORT_APPLIED", "IMPORT_VERIFIED", "IMPORT_DECLINED");
        assertRefused(Refusal.Kind.CONFLICT, () -> verification.decide(HR, id, Decision.VERIFY, null, null));
    }

    @Test
    void declining_needs_a_reason_and_open_rows() {
        UUID id = upload("li.na,2026-10,111,ga4\n").batch().id();
        assertRefused(Refusal.Kind.INVALID, () -> verification.decide(HR, id, Decision.DECLINE, null, " "));
        assertRefused(Refusal.Kind.INVALID, () -> verification.decide(HR, id, Decision.VERIFY, Set.of(99), null));
        assertRefused(Refusal.Kind.INVALID, () -> verification.decide(HR, id, Decision.VERIFY, Set.of(), null));
        Verification.Decided decided = verification.decide(HR, id, Decision.DECLINE, Set.of(2), "wrong month");
        assertThat(decided.batch().status()).isEqualTo(Batch.Status.DECLINED);
        assertThat(decided.batch().decisionReason()).isEqualTo("wrong month");
        assertThat(upload("li.na,2026-10,111,ga4\n").outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void what_is_declined_is_heard_of_at_once_and_until_the_importer_answers() {
        UUID id = upload("li.na,2026-10,112,ga4\nsun.li,2026-10,113,ga4\nsun.li,2026-09,114,ga4\n")
                .batch()
                .id();
        verification.decideOutsideTask(HR, id, Decision.DECLINE, Set.of(2), "wrong month");
        assertThat(tasks.declined).contains(id);
        assertRefused(
                Refusal.Kind.INVALID, () -> verification.declinesHandled(OWNER, id, Set.of(1), Handling.REPLACED));
        upload("li.na,2026-10,212,ga4\n");
        // the database's own clock does not follow this test's
        database.jdbc()
                .sql("update kaohe.import_decline set declined_at = timestamptz '2026-01-01'")
                .update();
        verification.declinesHandled(OWNER, id, Set.of(1), Handling.REPLACED);
        verification.decideOutsideTask(HR, id, Decision.DECLINE, Set.of(3), "not in GA4");
        verification.declinesHandled(OWNER, id, Set.of(1), Handling.DROPPED);
        assertThat(verification.openDeclines(id)).extracting(Decline::reason).containsExactly("not in GA4");

        Batch over = verification
                .decideOutsideTask(HR, id, Decision.VERIFY, null, null)
                .batch();
        assertThat(over.decisionReason()).as("of the last decision").isNull();
        assertThat(tasks.decided).contains(id);
        assertThat(verification.declines(id)).extracting(Decline::reason).containsExactly("wrong month", "not in GA4");
    }

    private ImportAnswer upload(String rows) {
        return imports.upload(OWNER, "figures", file(rows), PLAIN, false);
    }

    private static Upload file(String rows) {
        return new Upload("figures.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private int batches() {
        return jdbc.sql("select count(*) from kaohe.import_batch")
                .query(Integer.class)
                .single();
    }

    private List<String> audited(UUID batch) {
        return jdbc.sql("select action from kaohe.audit where subject = :subject order by id")
                .param("subject", "import/" + batch)
                .query(String.class)
                .list();
    }

    private static void assertRefused(Refusal.Kind kind, Runnable call) {
        assertThatThrownBy(call::run)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::kind)
                .isEqualTo(kind);
    }

    /** Remembers what the process would have been asked. */
    private static final class Tasks implements VerificationTasks {

        private final List<UUID> requested = new ArrayList<>();
        private final List<UUID> declined = new ArrayList<>();
        private final List<UUID> decided = new ArrayList<>();

        @Override
        public void requested(UUID batch) {
            requested.add(batch);
        }

        @Override
        public void declined(UUID batch) {
            declined.add(batch);
        }

        @Override
        public void decided(UUID batch) {
            decided.add(batch);
        }
    }
}
