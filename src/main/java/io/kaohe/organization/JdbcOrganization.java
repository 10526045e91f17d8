package io.kaohe.organization;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads people, places, stand-ins and bases. */
@Repository
class JdbcOrganization {

    private static final String MEMBER = "select a.employee, e.name, e.email, a.team, t.name team_name, a.manager,"
            + " a.role, a.valid_from, a.valid_to from kaohe.assignment a join kaohe.employee e on e.id = a.employee"
            + " left join kaohe.team t on t.id = a.team ";

    private static final String VALID_ON_DAY = " a.valid_from <= :day and coalesce(a.valid_to, 'infinity') >= :day ";

    private final JdbcClient jdbc;

    JdbcOrganization(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Person> people(Collection<String> ids) {
        Map<String, Person> people = new HashMap<>();
        jdbc.sql("select id, name, email from kaohe.employee where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> new Person(row.getString("id"), row.getString("name"), row.getString("email")))
                .list()
                .forEach(person -> people.put(person.id(), person));
        return people;
    }

    List<Person> everybody() {
        return jdbc.sql("select id, name, email from kaohe.employee order by id")
                .query((row, n) -> new Person(row.getString("id"), row.getString("name"), row.getString("email")))
                .list();
    }

    Optional<Member> memberOn(String employee, LocalDate day) {
        return jdbc.sql(MEMBER + "where a.employee = :employee and" + VALID_ON_DAY)
                .param("employee", employee)
                .param("day", day)
                .query(JdbcOrganization::member)
                .optional();
    }

    List<Member> membersOn(Collection<String> ids, LocalDate day) {
        return jdbc.sql(MEMBER + "where a.employee = any(:ids) and" + VALID_ON_DAY)
                .param("ids", ids.toArray(String[]::new))
                .param("day", day)
                .query(JdbcOrganization::member)
                .list();
    }

    /** At most so many of the team and so many of all others, each by team and id. */
    List<Member> search(String[] words, LocalDate day, @Nullable String team, Collection<String> without, int ofEach) {
        return jdbc.sql("""
            select * from (
                select found.*, team is distinct from cast(:team as text) as other_team,
                       row_number() over (partition by team is distinct from cast(:team as text)
                                              order by team_name, employee) as place
                  from (%s where %s and a.employee <> all(:without)
                           and not exists (
                               select from unnest(:words) as word
                                where position(word in lower(concat_ws(' ', e.name, e.id, t.name))) = 0)) found) ranked
             where place <= :ofEach
             order by other_team, place\
            """.formatted(MEMBER, VALID_ON_DAY))
                .param("words", words)
                .param("day", day)
                .param("team", team)
                .param("without", without.toArray(String[]::new))
                .param("ofEach", ofEach)
                .query(JdbcOrganization::member)
                .list();
    }

    List<Member> reportsOf(String manager, LocalDate day) {
        return jdbc.sql(MEMBER + "where a.manager = :manager and" + VALID_ON_DAY + "order by a.employee")
                .param("manager", manager)
                .param("day", day)
                .query(JdbcOrganization::member)
                .list();
    }

    Set<String> leftBefore(Collection<String> employees, LocalDate day) {
        return jdbc.sql("select employee from kaohe.assignment where employee = any(:employees)"
                        + " group by employee having max(coalesce(valid_to, 'infinity')) < :day")
                .param("employees", employees.toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .set();
    }

    /** Each person once, with the last place held between the days. */
    List<Member> membersBetween(LocalDate first, LocalDate last) {
        return jdbc.sql("select distinct on (employee) * from (" + MEMBER + "where a.valid_from <= :last"
                        + " and coalesce(a.valid_to, 'infinity') >= :first) m order by employee, valid_from desc")
                .param("first", first)
                .param("last", last)
                .query(JdbcOrganization::member)
                .list();
    }

    List<Member> placesBetween(LocalDate first, LocalDate last) {
        return jdbc.sql(MEMBER + "where a.valid_from <= :last and coalesce(a.valid_to, 'infinity') >= :first"
                        + " order by a.employee, a.valid_from")
                .param("first", first)
                .param("last", last)
                .query(JdbcOrganization::member)
                .list();
    }

    List<Member> membersFrom(LocalDate day) {
        return jdbc.sql("select distinct on (employee) * from (" + MEMBER
                        + "where coalesce(a.valid_to, 'infinity') >= :day) m order by employee, valid_from")
                .param("day", day)
                .query(JdbcOrganization::member)
                .list();
    }

    List<Team> teams(LocalDate day) {
        return jdbc.sql("select id, name from kaohe.team t where exists (select 1 from kaohe.assignment a"
                        + " where a.team = t.id and coalesce(a.valid_to, 'infinity') >= :day) order by id")
                .param("day", day)
                .query(Team.class)
                .list();
    }

    boolean standsIn(String user, String principal, LocalDate day) {
        return jdbc.sql("select exists (select 1 from kaohe.stand_in where stand_in = :user and principal = :principal"
                        + " and ended_at is null and :day between valid_from and valid_to)")
                .param("user", user)
                .param("principal", principal)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Union, not union all: it ends even on a reporting line that runs in a circle. */
    Set<String> managersAbove(String employee, LocalDate day) {
        return new HashSet<>(jdbc.sql("with recursive above(id) as ("
                        + " select a.manager from kaohe.assignment a where a.employee = :employee and" + VALID_ON_DAY
                        + " union select a.manager from kaohe.assignment a join above on a.employee = above.id where"
                        + VALID_ON_DAY + ") select id from above where id is not null and id <> :employee")
                .param("employee", employee)
                .param("day", day)
                .query(String.class)
                .list());
    }

    List<Member> ledBy(String manager, LocalDate day) {
        return jdbc.sql("with recursive below(id) as ("
                        + " select a.employee from kaohe.assignment a where a.manager = :manager and" + VALID_ON_DAY
                        + " union select a.employee from kaohe.assignment a join below on a.manager = below.id where"
                        + VALID_ON_DAY + ") " + MEMBER
                        + "join below on below.id = a.employee where a.employee <> :manager"
                        + " and" + VALID_ON_DAY + "order by a.employee")
                .param("manager", manager)
                .param("day", day)
                .query(JdbcOrganization::member)
                .list();
    }

    Map<String, BigDecimal> bonusBases(Collection<String> employees, LocalDate day) {
        Map<String, BigDecimal> bases = new HashMap<>();
        jdbc.sql("select distinct on (employee) employee, amount from kaohe.bonus_base"
                        + " where employee = any(:ids) and valid_from <= :day order by employee, valid_from desc")
                .param("ids", employees.toArray(String[]::new))
                .param("day", day)
                .query(row -> {
                    bases.put(row.getString("employee"), row.getBigDecimal("amount"));
                });
        return bases;
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        return new Member(
                new Person(row.getString("employee"), row.getString("name"), row.getString("email")),
                row.getString("team"),
                row.getString("team_name"),
                row.getString("manager"),
                row.getString("role"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
