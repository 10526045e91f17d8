package io.kaohe.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.audit.AuditLog;
import io.kaohe.delivery.Addressee;
import io.kaohe.delivery.Addressees;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

@DisplayName("An auditor looks who read, changed or took away whose data")
class AuditTrailTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor AUDITOR = new Actor("audit", Set.of(Role.AUDITOR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features =
            new Features(database, "io.kaohe.audit", "io.kaohe.audittrail").with(Addressees.class, TheHrAccount::new);

    private final AuditTrail trail = features.get(AuditTrail.class);

    @BeforeAll
    static void whatHappened() {
        database.jdbc()
                .sql("insert into kaohe.employee (id, name) values ('li.na', '李娜'), ('audit', '审计')")
                .update();
        AuditLog log = features.get(AuditLog.class);
        log.record(HR, "APPRAISAL_READ", "appraisal/1", "li.na", null);
        log.record(HR, "PEER_AUTHORS_READ", "appraisal/1", "li.na", "=complaint");
        log.record(HR, "APPRAISAL_PRINTED", "appraisal/1", "li.na", null);
        log.record(
                new Actor("hr.2", Set.of()),
                "REVIEWER_REPLACED",
                "appraisal/3",
                "chen.jie",
                "moved",
                AuditLog.fromTo("wang.min", "li.na"));
        log.record(HR, "PASSWORD_RESET", "login/hr", "hr", null);
        UUID october = UUID.randomUUID();
        cycle(october);
        log.record(HR, "APPRAISAL_EXTENDED", "cycle/" + october, "zhao.lei", "leave", "2026-11-30T16:00:00Z");
        log.record(HR, "CYCLE_OPENED", "cycle/1", null, null);
        log.record(HR, "PEER_AUTHORS_READ", "appraisal/2", "audit", "about the auditor");
        log.recordMany(HR, "BONUS_LIST_PRINTED", "cycle/1", List.of("x", "y", "x"), null);
        for (int i = 0; i < AuditTrail.PAGE + 5; i++) {
            log.record(new Actor("busy", Set.of()), "GOAL_SET", "goal/" + i, null, null);
        }
    }

    @Test
    void by_person_actor_kind_day_and_reason() {
        assertThat(actions(asked("李娜", null, null, false)))
                .containsExactly("APPRAISAL_PRINTED", "PEER_AUTHORS_READ", "APPRAISAL_READ");
        assertThat(actions(asked("li.na", "hr", AuditEntry.Kind.READ, false)))
                .containsExactly("PEER_AUTHORS_READ", "APPRAISAL_READ");
        assertThat(actions(asked("li.na", null, AuditEntry.Kind.EXPORTED, false)))
                .containsExactly("APPRAISAL_PRINTED");
        assertThat(actions(asked(null, "hr", AuditEntry.Kind.CHANGED, false)))
                .containsExactly("CYCLE_OPENED", "APPRAISAL_EXTENDED", "PASSWORD_RESET");
        assertThat(actions(asked(null, "hr", null, true))).containsExactly("PEER_AUTHORS_READ");
        LocalDate longAgo = LocalDate.of(2001, 1, 1);
        assertThat(actions(new AuditFilter("li.na", null, null, null, longAgo, false)))
                .isEmpty();
        assertThat(actions(new AuditFilter("li.na", null, null, longAgo, null, false)))
                .hasSize(3);
    }

    @Test
    void an_account_that_is_nobodys_in_the_company_stands_by_its_name() {
        assertThat(trail.page(AUDITOR, asked("li.na", "hr", null, false), null).entries())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry).returns("hr", AuditEntry::actor).returns("人力资源", AuditEntry::actorName));
        byte[] file = trail.file(AUDITOR, asked("li.na", "hr", null, false), (key, args) -> key);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("hr,人力资源,");
    }

    @Test
    void an_account_is_found_by_its_name_too() {
        assertThat(actions(asked("li.na", "人力资源", null, false)))
                .isNotEmpty()
                .isEqualTo(actions(asked("li.na", "hr", null, false)));
        assertThat(actions(asked("人力资源", null, null, false))).containsExactly("PASSWORD_RESET");
    }

    @Test
    void what_it_is_about_and_what_changed_stand_in_words() {
        AuditEntry extended = trail.page(AUDITOR, asked("zhao.lei", null, null, false), null)
                .entries()
                .get(0);
        assertThat(extended.change()).as("the company's day").isEqualTo("2026-12-01");
        assertThat(extended.detail()).isEqualTo("2026-11-30T16:00:00Z");
        Wording words = (key, args) -> key.startsWith("subject.") ? key.substring(8) + List.of(args) : key;
        assertThat(trail.subjects(List.of(extended), words).values()).containsExactly("cycle[month[2026, 10]]");
        assertThat(subject("audit/{actor=busy, kind=READ}", words))
                .isEqualTo("audit[audit.actor[]busy, audit.kind[]audit.READ[]]");
        assertThat(subject("audit/{}", words)).isEqualTo("audit[audit.all[]]");
        assertThat(subject("salesShares/2025", words)).isEqualTo("salesShares[year[2025]]");
        assertThat(subject("team/li.na", words)).as("whose team, by name").isEqualTo("team[李娜]");
        assertThat(subject("indicator/seo_leads/3", words)).isEqualTo("indicator[seo_leads/3]");
        assertThat(subject("unheard-of/3", (key, args) -> key))
                .as("without words")
                .isEqualTo("unheard-of/3");
    }

    private static String subject(String subject, Wording words) {
        return features.get(Subjects.class).of(List.of(subject), words).getOrDefault(subject, "?");
    }

    @Test
    void what_concerns_the_auditor_is_another_auditors_to_look_at() {
        assertThat(actions(asked("audit", null, null, false))).isEmpty();
        Actor other = new Actor("audit.2", Set.of(Role.AUDITOR));
        assertThat(trail.page(other, asked("audit", null, null, false), null).entries())
                .extracting(AuditEntry::reason)
                .containsExactly("about the auditor");
    }

    @Test
    void page_after_page_shows_everything_once() {
        AuditTrail.Page first = trail.page(AUDITOR, asked(null, "busy", null, false), null);
        AuditTrail.Page last = trail.page(AUDITOR, asked(null, "busy", null, false), first.next());

        assertThat(first.entries()).hasSize(AuditTrail.PAGE);
        assertThat(last.entries())
                .hasSize(5)
                .doesNotContainAnyElementsOf(first.entries())
                .extracting(AuditEntry::subject)
                .endsWith("goal/0");
        assertThat(last.next()).isNull();
    }

    @Test
    void each_look_is_recorded_once_and_so_is_each_file() {
        Actor curious = new Actor("curious", Set.of(Role.AUDITOR));
        AuditFilter busy = asked(null, "busy", null, false);

        AuditTrail.Page first = trail.page(curious, busy, null);
        trail.page(curious, busy, first.next());
        trail.file(curious, busy, (key, args) -> key);

        assertThat(trail.page(AUDITOR, asked(null, "curious", null, false), null)
                        .entries())
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(
                        tuple("AUDIT_EXPORTED", "audit/{actor=busy}"), tuple("AUDIT_READ", "audit/{actor=busy}"));
    }

    @Test
    void the_file_computes_nothing_in_a_spreadsheet() {
        String csv = new String(
                trail.file(AUDITOR, asked("li.na", null, null, true), (key, args) -> key), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFaudit.column.at,")
                .contains(",act.PEER_AUTHORS_READ,PEER_AUTHORS_READ,li.na,李娜,,'=complaint,,");
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void what_was_changed_says_from_what_to_what() {
        AuditFilter replaced = asked("chen.jie", null, null, false);
        assertThat(trail.page(AUDITOR, replaced, null).entries())
                .extracting(AuditEntry::detail, AuditEntry::change)
                .containsExactly(tuple("wang.min → li.na", "wang.min → 李娜"));
        assertThat(new String(trail.file(AUDITOR, replaced, (key, args) -> key), StandardCharsets.UTF_8))
                .contains("audit.column.reason,audit.column.change,audit.column.about,audit.column.detail,")
                .contains(",moved,wang.min → 李娜,appraisal/3,wang.min → li.na,appraisal/3");
    }

    @Test
    void nobody_but_an_auditor_looks_and_nobody_changes_anything() {
        for (Role role : Set.of(Role.HR, Role.ADMIN, Role.EMPLOYEE, Role.MANAGER, Role.DATA_OWNER)) {
            Actor actor = new Actor("x", Set.of(role));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> trail.page(actor, asked(null, null, null, false), null));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> trail.file(actor, asked(null, null, null, false), (key, args) -> key));
        }
        for (String change : List.of(
                "update kaohe.audit set reason = null",
                "update kaohe.audit set people = null where people is not null",
                "delete from kaohe.audit")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.jdbc().sql(change).update())
                    .withMessageContaining("append-only");
        }
    }

    private static void cycle(UUID october) {
        database.jdbc()
                .sql("insert into kaohe.cycle (id, type, period, status, scope, data_due, opened_by)"
                        + " values (?, 'MONTHLY', '2026-10', 'RUNNING', '{}', now(), 'hr')")
                .param(october)
                .update();
    }

    private List<String> actions(AuditFilter filter) {
        return trail.page(AUDITOR, filter, null).entries().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static AuditFilter asked(
            @Nullable String person, @Nullable String actor, AuditEntry.@Nullable Kind kind, boolean breakGlass) {
        return new AuditFilter(person, actor, kind, null, null, breakGlass);
    }

    private static final class TheHrAccount implements Addressees {

        @Override
        public Optional<Addressee> find(String user) {
            return user.equals("hr") ? Optional.of(new Addressee(user, "人力资源", null)) : Optional.empty();
        }

        @Override
        public List<String> called(String name) {
            return name.equals("人力资源") ? List.of("hr") : List.of();
        }

        @Override
        public List<String> membersOf(String group) {
            return List.of();
        }
    }
}
