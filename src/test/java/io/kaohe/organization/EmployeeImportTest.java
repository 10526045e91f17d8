package io.kaohe.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Upload;
import io.kaohe.imports.Warning;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("HR drops a file of employees: people, places by date, logins")
class EmployeeImportTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final InMemoryLogins logins = new InMemoryLogins();

    @RegisterExtension
    static final Features features = new Features(
                    database, "io.kaohe.audit", "io.kaohe.imports", "io.kaohe.organization")
            .with(ObjectMapper.class, () -> new ObjectMapper().findAndRegisterModules())
            .with(Logins.class, () -> logins);

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final String HEADER = "id,name,email,team,manager,role,from,to,bonus_base\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

    private final Imports imports = features.get(Imports.class);
    private final Organization organization = features.get(Organization.class);
    private final Passwords passwords = features.get(Passwords.class);
    private final JdbcClient jdbc = database.jdbc();

    @BeforeEach
    void nobodyWorksHereYet() {
        jdbc.sql("truncate kaohe.employee, kaohe.team, kaohe.password_change_required cascade")
                .update();
    }

    @Test
    void a_chinese_file_from_excel_brings_people_teams_bases_and_logins() {
        String file = """
                工号,姓名,邮箱,所属部门,直接上级,岗位,入职日期,离职日期,奖金基数（元）
                wang.min,王敏,wang.min@example.com,搜索组,,组长,2024/3/1,,"8,000.00"
                zhang.wei,张伟,,搜索组,wang.min,SEO,2025年1月1日,,￥5000
                """;
        ImportAnswer answer = imports.upload(
                HR, "employees", new Upload("员工.csv", file.getBytes(Charset.forName("GBK"))), options(false), false);

        assertThat(answer.batch().rejected()).isEmpty();
        assertThat(answer.batch().status()).isEqualTo(Batch.Status.APPLIED);
        Member zhang = organization.memberOn("zhang.wei", TODAY).orElseThrow();
        assertThat(zhang.person().name()).isEqualTo("张伟");
        assertThat(zhang.teamName()).isEqualTo("搜索组");
        assertThat(zhang.manager()).isEqualTo("wang.min");
        assertThat(zhang.role()).isEqualTo("SEO");
        assertThat(organization.bonusBases(List.of("wang.min", "zhang.wei"), TODAY))
                .hasEntrySatisfying("wang.min", base -> assertThat(base).isEqualByComparingTo("8000"))
                .hasEntrySatisfying("zhang.wei", base -> assertThat(base).isEqualByComparingTo("5000"));
        assertThat(logins.rolesOf("zhang.wei")).containsExactly(Role.EMPLOYEE);
        assertThat(logins.rolesOf("wang.min")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.MANAGER);
    }

    @Test
    void everything_that_is_wrong_with_a_file_is_said_at_once_and_nothing_is_stored() {
        Batch batch = upload("""
                Zhang.Wei,张伟,,SEO组,,SEO,2025-01-01,,
                a,,not-an-address,,nobody,,2025-02-30,,many
                b,乙,,,b,,2025-01-01,2024-12-31,
                system,系统,,,,,2025-01-01,,
                c,丙,,,,,,,-1
                """);
        assertThat(batch.status()).isEqualTo(Batch.Status.REJECTED);
        assertThat(reasons(batch))
                .containsExactlyInAnyOrder(
                        tuple(2, "id", "ID_PATTERN"),
                        tuple(3, "name", "REQUIRED"),
                        tuple(3, "email", "EMAIL_UNREADABLE"),
                        tuple(3, "from", "DATE_UNREADABLE"),
                        tuple(3, "bonus_base", "AMOUNT_UNREADABLE"),
                        tuple(4, "manager", "MANAGER_IS_SELF"),
                        tuple(4, "to", "TO_BEFORE_FROM"),
                        tuple(5, "id", "ID_RESERVED"),
                        tuple(6, "from", "REQUIRED"),
                        tuple(6, "bonus_base", "AMOUNT_UNREADABLE"));
        assertThat(organization.membersOn(TODAY)).isEmpty();
    }

    @Test
    void an_unknown_manager_rejects_the_row_and_a_manager_of_the_same_file_does_not() {
        Batch batch = upload("a,甲,,,b,,2025-01-01,,\nb,乙,,,,,2025-01-01,,\nc,丙,,,nobody,,2025-01-01,,\n");
        assertThat(reasons(batch)).containsExactly(tuple(4, "manager", "MANAGER_UNKNOWN"));
    }

    @Test
    void a_manager_whose_own_row_is_wrong_takes_the_people_below_along() {
        Batch batch =
                upload(true, "a,甲,,,b,,2025-01-01,,\nb,乙,,,c,,2025-01-01,,\nc,丙,,,,,soon,,\nd,丁,,,,,2025-01-01,,\n");
        assertThat(reasons(batch))
                .containsExactlyInAnyOrder(
                        tuple(4, "from", "DATE_UNREADABLE"),
                        tuple(3, "manager", "MANAGER_UNKNOWN"),
                        tuple(2, "manager", "MANAGER_UNKNOWN"));
        assertThat(organization.membersOn(TODAY))
                .extracting(member -> member.person().id())
                .containsExactly("d");
    }

    @Test
    void a_reporting_line_that_runs_in_a_circle_is_refused_and_names_the_rows_of_the_circle_only() {
        Batch batch = upload("""
                a,甲,,,b,,2025-01-01,,
                b,乙,,,c,,2025-01-01,,
                c,丙,,,a,,2025-01-01,,
                d,丁,,,a,,2025-01-01,,
                """);
        assertThat(reasons(batch))
                .contains(
                        tuple(2, "manager", "MANAGER_CIRCLE"),
                        tuple(3, "manager", "MANAGER_CIRCLE"),
                        tuple(4, "manager", "MANAGER_CIRCLE"))
                .doesNotContain(tuple(5, "manager", "MANAGER_CIRCLE"));
    }

    @Test
    void two_people_may_lead_each_other_one_after_the_other_but_not_at_once() {
        assertThat(upload("a,甲,,,b,,2025-01-01,2025-06-30,\nb,乙,,,,,2025-01-01,2025-06-30,\n"
                                + "a,甲,,,,,2025-07-01,,\nb,乙,,,a,,2025-07-01,,\n")
                        .status())
                .isEqualTo(Batch.Status.APPLIED);
        assertThat(organization.leads("b", "a", LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(organization.leads("a", "b", LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(organization.leads("b", "a", LocalDate.of(2025, 7, 1))).isFalse();

        assertThat(reasons(upload("a,甲,,,b,,2026-01-01,,\n"))).containsExactly(tuple(2, "manager", "MANAGER_CIRCLE"));
    }

    @Test
    void a_person_named_twice_for_the_same_days_is_refused_in_both_rows() {
        Batch batch = upload("a,甲,,,,SEO,2025-01-01,,\na,甲,,,,SDR,2025-06-01,,\nb,乙,,,,,2025-01-01,,\n");
        assertThat(reasons(batch)).containsExactlyInAnyOrder(tuple(2, "id", "ID_TWICE"), tuple(3, "id", "ID_TWICE"));
    }

    @Test
    void a_missing_column_is_named() {
        ImportAnswer answer = imports.upload(HR, "employees", csv("id,name,team\na,甲,一组\n"), options(false), false);
        assertThat(reasons(answer.batch()))
                .containsExactlyInAnyOrder(
                        tuple(1, "manager", "COLUMN_MISSING"),
                        tuple(1, "role", "COLUMN_MISSING"),
                        tuple(1, "from", "COLUMN_MISSING"));
    }

    @Test
    void a_later_row_ends_the_place_before_and_the_same_again_changes_nothing() {
        upload("m,经理,,,,,2024-01-01,,\na,甲,,一组,,SEO,2025-01-01,,\n");
        upload("a,甲,,二组,m,SDR,2026-09-01,,\n");
        assertThat(places("a")).containsExactly("一组 null SEO 2025-01-01 2026-08-31", "二组 m SDR 2026-09-01 null");
        assertThat(organization
                        .memberOn("a", LocalDate.of(2026, 8, 31))
                        .orElseThrow()
                        .role())
                .isEqualTo("SEO");
        assertThat(organization.membersDuring(Period.of("2026-Q3")))
                .filteredOn(member -> member.person().id().equals("a"))
                .extracting(Member::role)
                .containsExactly("SDR");

        int audited = audited();
        assertThat(upload("a,甲,,二组,m,SDR,2026-09-01,,\nm,经理,,,,,2024-01-01,,\n").status())
                .isEqualTo(Batch.Status.APPLIED);
        assertThat(upload("a,甲,,二组,m,SDR,2025-01-01,,\n").status()).isEqualTo(Batch.Status.APPLIED);
        assertThat(places("a")).hasSize(2);
        assertThat(audited()).isEqualTo(audited + 2);
    }

    @Test
    void a_row_that_begins_on_the_same_day_corrects_and_says_so() {
        upload("a,甲,,一组,,SEO,2025-01-01,,\n");
        Batch batch = upload("a,甲,,一组,,SEO,2025-01-01,2026-10-31,\n");
        assertThat(batch.warnings()).extracting(Warning::code).containsExactly("PLACE_CORRECTED");
        assertThat(places("a")).containsExactly("一组 null SEO 2025-01-01 2026-10-31");
        assertThat(organization.memberOn("a", LocalDate.of(2026, 11, 1))).isEmpty();
        assertThat(organization.membersDuring(Period.of("2026-10"))).hasSize(1);
    }

    @Test
    void what_is_known_to_follow_later_is_not_overwritten() {
        upload("a,甲,,一组,,SEO,2025-01-01,,\n");
        upload("a,甲,,二组,,SDR,2026-11-01,,\n");
        assertThat(reasons(upload("a,甲,,三组,,SEO,2026-09-01,,\n"))).containsExactly(tuple(2, "from", "LATER_PLACE"));
    }

    @Test
    void a_name_that_the_report_font_cannot_print_is_a_warning() {
        Batch batch = upload("a,张𠮷三,,,,,2025-01-01,,\nb,欧阳娜娜,,,,,2025-01-01,,\n");
        assertThat(batch.status()).isEqualTo(Batch.Status.APPLIED);
        assertThat(batch.warnings())
                .extracting(Warning::row, Warning::code)
                .containsExactly(tuple(2, "NAME_NOT_PRINTABLE"));
    }

    @Test
    void a_manager_who_has_left_by_then_is_a_warning() {
        Batch batch = upload("m,经理,,,,,2024-01-01,2025-12-31,\na,甲,,,m,,2026-01-01,,\n");
        assertThat(batch.warnings())
                .extracting(Warning::row, Warning::code)
                .containsExactly(tuple(3, "MANAGER_ABSENT"));
    }

    @Test
    void a_base_of_an_older_row_still_counts_from_now_on() {
        upload("a,甲,,一组,,SEO,2025-01-01,,5000\n");
        upload("a,甲,,二组,,SEO,2026-09-01,,6000\n");
        upload("a,甲,,二组,,SEO,2025-01-01,,6500\n");
        assertThat(organization.bonusBases(List.of("a"), TODAY).get("a")).isEqualByComparingTo("6500");
        assertThat(organization
                        .bonusBases(List.of("a"), LocalDate.of(2026, 8, 31))
                        .get("a"))
                .isEqualByComparingTo("5000");
    }

    @Test
    void no_file_takes_or_gives_more_than_an_employees_and_a_managers_role() {
        logins.create("director", "主任", Set.of(Role.HR));
        logins.setPassword("director", "the director's own");
        upload("director,主任,,,,hr,2025-01-01,,\n");
        assertThat(logins.rolesOf("director")).containsExactlyInAnyOrder(Role.HR, Role.EMPLOYEE);
        assertThat(logins.check("director", "the director's own")).isTrue();
        assertThat(passwords.changeRequired("director")).isFalse();
    }

    @Test
    void one_time_passwords_are_handed_out_once_and_must_be_changed() {
        Batch batch = upload("new.one,新人,,,,,2025-01-01,,\nleft.one,旧人,,,,,2024-01-01,2025-01-01,\n");
        assertThat(passwords.changeRequired("new.one")).isTrue();
        List<Passwords.Credential> credentials = passwords.ofImport(HR, batch.id());
        assertThat(credentials).extracting(Passwords.Credential::user).containsExactly("new.one");
        String oneTime = credentials.get(0).oneTimePassword();
        assertThat(logins.check("new.one", oneTime)).isTrue();
        assertThatThrownBy(() -> passwords.ofImport(HR, batch.id()))
                .isInstanceOf(Refusal.class)
                .hasMessage("CREDENTIALS_GONE");

        Actor newcomer = new Actor("new.one", Set.of(Role.EMPLOYEE));
        assertRefusedOn("new", "PASSWORD_TOO_SHORT", () -> passwords.change(newcomer, oneTime, "short"));
        assertRefusedOn("new", "PASSWORD_UNCHANGED", () -> passwords.change(newcomer, oneTime, oneTime));
        assertRefusedOn("current", "PASSWORD_WRONG", () -> passwords.change(newcomer, "guessed", "my own words"));
        assertThat(passwords.changeRequired("new.one")).isTrue();
        passwords.change(newcomer, oneTime, "my own words");
        assertThat(passwords.changeRequired("new.one")).isFalse();
        assertThat(logins.check("new.one", "my own words")).isTrue();
    }

    @Test
    void the_own_id_is_no_password() {
        logins.create("long.enough.id", "名", Set.of(Role.EMPLOYEE));
        logins.setPassword("long.enough.id", "something");
        Actor actor = new Actor("long.enough.id", Set.of(Role.EMPLOYEE));
        assertRefusedOn("new", "PASSWORD_IS_ID", () -> passwords.change(actor, "something", "Long.Enough.Id"));
    }

    @Test
    void hr_resets_an_employees_password_and_only_an_administrator_that_of_hr() {
        logins.create("somebody", "某人", Set.of(Role.EMPLOYEE));
        logins.create("other.hr", "人力", Set.of(Role.EMPLOYEE, Role.HR));
        Passwords.Credential credential = passwords.reset(HR, "somebody");
        assertThat(logins.check("somebody", credential.oneTimePassword())).isTrue();
        assertThat(passwords.changeRequired("somebody")).isTrue();
        assertThatThrownBy(() -> passwords.reset(HR, "other.hr")).hasMessage("PASSWORD_OF_PRIVILEGED");
        assertThat(passwords
                        .reset(new Actor("admin", Set.of(Role.ADMIN)), "other.hr")
                        .user())
                .isEqualTo("other.hr");
        assertThatThrownBy(() -> passwords.reset(new Actor("boss", Set.of(Role.MANAGER)), "somebody"))
                .hasMessage("ROLE_REQUIRED");
        assertThatThrownBy(() -> passwords.reset(HR, "nobody.here")).hasMessage("NOT_FOUND");
    }

    private static void assertRefusedOn(String field, String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(Refusal.FieldError::field, Refusal.FieldError::code)
                                .containsExactly(tuple(field, code)));
    }

    private Batch upload(String rows) {
        return upload(false, rows);
    }

    private Batch upload(boolean acceptValid, String rows) {
        return imports.upload(HR, "employees", csv(HEADER + rows), options(acceptValid), false)
                .batch();
    }

    private static Upload csv(String text) {
        return new Upload("employees.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportOptions options(boolean acceptValid) {
        return new ImportOptions(null, null, null, acceptValid);
    }

    private static List<Tuple> reasons(Batch batch) {
        return batch.rejected().stream()
                .map((RejectedRow row) -> tuple(row.row(), row.column(), row.code()))
                .toList();
    }

    private List<String> places(String employee) {
        return jdbc.sql("select concat_ws(' ', coalesce(team, 'null'), coalesce(manager, 'null'), role, valid_from,"
                        + " coalesce(valid_to::text, 'null')) from kaohe.assignment where employee = :id"
                        + " order by valid_from")
                .param("id", employee)
                .query(String.class)
                .list();
    }

    private int audited() {
        return jdbc.sql("select count(*) from kaohe.audit").query(Integer.class).single();
    }
}
