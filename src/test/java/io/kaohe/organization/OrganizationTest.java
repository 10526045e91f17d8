package io.kaohe.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Who works where, for whom and in whose stead, on a given day")
class OrganizationTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final InMemoryLogins logins = new InMemoryLogins();

    @RegisterExtension
    static final Features features =
            new Features(database, "io.kaohe.audit", "io.kaohe.organization").with(Logins.class, () -> logins);

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

    private final Organization organization = features.get(Organization.class);
    private final LineManagers lineManagers = features.get(LineManagers.class);
    private final StandIns standIns = features.get(StandIns.class);
    private final JdbcClient jdbc = database.jdbc();

    @BeforeEach
    void aDepartmentOfTwoTeams() {
        jdbc.sql("truncate kaohe.employee, kaohe.team cascade").update();
        for (String id : List.of("zhou.jun", "wang.min", "zhang.wei", "liu.yang", "sun.li")) {
            jdbc.sql("insert into kaohe.employee (id, name) values (:id, :id)")
                    .param("id", id)
                    .update();
            logins.create(id, id, Set.of(Role.EMPLOYEE));
        }
        place("zhou.jun", null, "2020-01-01");
        place("wang.min", "zhou.jun", "2020-01-01");
        place("liu.yang", "zhou.jun", "2020-01-01");
        place("zhang.wei", "wang.min", "2020-01-01");
        place("sun.li", null, "2026-11-01");
    }

    @Test
    void a_manager_leads_the_people_below_through_every_level_and_nobody_else() {
        assertThat(organization.leads("zhou.jun", "zhang.wei", TODAY)).isTrue();
        assertThat(organization.leads("wang.min", "zhang.wei", TODAY)).isTrue();
        assertThat(organization.leads("liu.yang", "zhang.wei", TODAY)).isFalse();
        assertThat(organization.leads("zhang.wei", "zhang.wei", TODAY)).isFalse();
        assertThat(organization.leads("zhang.wei", "wang.min", TODAY)).isFalse();
        assertThat(organization.ledBy("zhou.jun", TODAY))
                .extracting(member -> member.person().id())
                .containsExactly("liu.yang", "wang.min", "zhang.wei");
    }

    @Test
    void somebody_belongs_to_a_day_or_a_period_only_while_employed() {
        assertThat(organization.memberOn("sun.li", TODAY)).isEmpty();
        assertThat(organization.membersOn(TODAY)).hasSize(4);
        assertThat(organization.membersFrom(TODAY)).hasSize(5);
        assertThat(organization.membersDuring(Period.of("2026-10"))).hasSize(4);
        assertThat(organization.membersDuring(Period.of("2026-Q4"))).hasSize(5);
        assertThat(organization.find("sun.li")).isPresent();
        assertThat(organization.find("nobody")).isEmpty();
    }

    @Test
    void hr_gives_a_person_another_line_manager_from_a_day_on() {
        lineManagers.assign(HR, "zhang.wei", "liu.yang", LocalDate.of(2026, 10, 1), "team change");
        assertThat(organization
                        .memberOn("zhang.wei", LocalDate.of(2026, 9, 30))
                        .orElseThrow()
                        .manager())
                .isEqualTo("wang.min");
        assertThat(organization.memberOn("zhang.wei", TODAY).orElseThrow().manager())
                .isEqualTo("liu.yang");
        assertThat(logins.rolesOf("liu.yang")).contains(Role.MANAGER);
        assertThat(jdbc.sql("select reason from kaohe.audit where action = 'LINE_MANAGER_ASSIGNED'")
                        .query(String.class)
                        .list())
                .contains("team change");
    }

    @Test
    void impossible_line_managers_are_refused_and_nothing_changes() {
        assertRefused("MANAGER_IS_SELF", () -> assign("zhang.wei", "zhang.wei"));
        assertRefused("PERSON_UNKNOWN", () -> assign("zhang.wei", "nobody"));
        assertRefused("MANAGER_CIRCLE", () -> assign("zhou.jun", "zhang.wei"));
        assertRefused("NOT_EMPLOYED", () -> assign("sun.li", "wang.min"));
        assertThatThrownBy(() -> assign("nobody", "wang.min")).hasMessage("NOT_FOUND");
        assertThatThrownBy(() -> lineManagers.assign(
                        new Actor("wang.min", Set.of(Role.MANAGER)), "sun.li", "wang.min", TODAY, "mine"))
                .hasMessage("ROLE_REQUIRED");
        assertThat(organization.memberOn("zhou.jun", TODAY).orElseThrow().manager())
                .isNull();
    }

    @Test
    void a_stand_in_acts_for_the_principal_within_the_days_only() {
        LocalDate until = TODAY.plusDays(7);
        standIns.name(new Actor("wang.min", Set.of(Role.MANAGER)), "wang.min", "liu.yang", TODAY, until, "holiday");
        assertThat(organization.mayActFor("wang.min", "wang.min", TODAY)).isTrue();
        assertThat(organization.mayActFor("liu.yang", "wang.min", TODAY)).isTrue();
        assertThat(organization.mayActFor("liu.yang", "wang.min", until)).isTrue();
        assertThat(organization.mayActFor("liu.yang", "wang.min", until.plusDays(1)))
                .isFalse();
        assertThat(organization.mayActFor("liu.yang", "wang.min", TODAY.minusDays(1)))
                .isFalse();
        assertThat(organization.mayActFor("wang.min", "liu.yang", TODAY)).isFalse();
        assertThat(standIns.list(new Actor("liu.yang", Set.of(Role.MANAGER)))).hasSize(1);
        assertThat(standIns.list(new Actor("zhang.wei", Set.of(Role.EMPLOYEE)))).isEmpty();
    }

    @Test
    void a_stand_in_that_makes_no_sense_or_is_not_yours_to_name_is_refused() {
        assertRefused("STAND_IN_IS_PRINCIPAL", () -> name(HR, "wang.min", "wang.min", TODAY));
        assertRefused("UNTIL_BEFORE_FROM", () -> name(HR, "wang.min", "liu.yang", TODAY.minusDays(1)));
        assertRefused("PERSON_UNKNOWN", () -> name(HR, "wang.min", "nobody", TODAY));
        assertThatThrownBy(() -> name(new Actor("liu.yang", Set.of(Role.MANAGER)), "wang.min", "liu.yang", TODAY))
                .hasMessage("STAND_IN_NOT_YOURS");
    }

    private void assign(String employee, String manager) {
        lineManagers.assign(HR, employee, manager, TODAY, "because");
    }

    private void name(Actor actor, String principal, String standIn, LocalDate until) {
        standIns.name(actor, principal, standIn, TODAY, until, "because");
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(Refusal.FieldError::code)
                                .containsExactly(code));
    }

    private void place(String employee, @org.jspecify.annotations.Nullable String manager, String from) {
        jdbc.sql("insert into kaohe.assignment (employee, manager, valid_from) values (:employee, :manager, :from)")
                .param("employee", employee)
                .param("manager", manager)
                .param("from", LocalDate.parse(from))
                .update();
    }
}
