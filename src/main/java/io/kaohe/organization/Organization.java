package io.kaohe.organization;

import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works where, for whom and as what, on a given day. */
@Service
@Transactional(readOnly = true)
public class Organization {

    private static final int FOUND_OF_EACH = 10;

    private final JdbcOrganization rows;

    Organization(JdbcOrganization rows) {
        this.rows = rows;
    }

    public Optional<Person> find(String id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Who is unknown is absent. */
    public Map<String, Person> find(Collection<String> ids) {
        return rows.people(ids);
    }

    /** Whoever belongs to the company or ever did. */
    public List<Person> everybody() {
        return rows.everybody();
    }

    public Optional<Member> memberOn(String employee, LocalDate day) {
        return rows.memberOn(employee, day);
    }

    /** Whether somebody was of the company and is no more; who is yet to come has not left. */
    public boolean leftBefore(String employee, LocalDate day) {
        return !leftBefore(List.of(employee), day).isEmpty();
    }

    /** Those of them who were of the company and are no more. */
    public Set<String> leftBefore(Collection<String> employees, LocalDate day) {
        return rows.leftBefore(employees, day);
    }

    /** Everybody who belongs to the company on the day, by id. */
    public List<Member> membersOn(LocalDate day) {
        return rows.membersBetween(day, day);
    }

    /** Those of them who belong to the company on the day. */
    public List<Member> membersOn(Collection<String> ids, LocalDate day) {
        return rows.membersOn(ids, day);
    }

    /**
     * Whoever belongs to the company on the day and has every word of the text in name, login or team, in any case: the
     * first of the team and as many of all others, so that neither hide the other.
     *
     * @param team whose people come first
     * @param without who is left out, by id
     */
    public List<Member> search(String text, LocalDate day, @Nullable String team, Collection<String> without) {
        return rows.search(text.strip().toLowerCase(Locale.ROOT).split("\\s+"), day, team, without, FOUND_OF_EACH);
    }

    /** Everybody who works here on the day or will later, each with the place held first from then on, by id. */
    public List<Member> membersFrom(LocalDate day) {
        return rows.membersFrom(day);
    }

    /** Everybody who belonged to the company at some time of the period, each with the last place held in it. */
    public List<Member> membersDuring(Period period) {
        return rows.membersBetween(period.firstDay(), period.lastDay());
    }

    /** Every place that somebody held in the period, of a person the first one first. */
    public List<Member> placesDuring(Period period) {
        return rows.placesBetween(period.firstDay(), period.lastDay());
    }

    /** The teams that somebody belongs to on the day or later, by id. */
    public List<Team> teams(LocalDate day) {
        return rows.teams(day);
    }

    /** Whether the user is the reviewer or stands in for them on the day, and has not left: who may act for whom. */
    public boolean mayActFor(String user, String reviewer, LocalDate day) {
        return (user.equals(reviewer) || rows.standsIn(user, reviewer, day)) && !leftBefore(user, day);
    }

    /**
     * Whether the employee reports to the manager on the day, directly or through others; nobody leads themselves, nor
     * does who has left lead anybody.
     */
    public boolean leads(String manager, String employee, LocalDate day) {
        return rows.managersAbove(employee, day).contains(manager) && !leftBefore(manager, day);
    }

    /** Everybody whom the employee reports to on the day, directly or through others. */
    public Set<String> managersAbove(String employee, LocalDate day) {
        return rows.managersAbove(employee, day);
    }

    /** Everybody who reports to the manager on the day, directly or through others, by id. */
    public List<Member> ledBy(String manager, LocalDate day) {
        return leftBefore(manager, day) ? List.of() : rows.ledBy(manager, day);
    }

    /** Those who report to the manager on the day, directly, by id. */
    public List<Member> reportsOf(String manager, LocalDate day) {
        return rows.reportsOf(manager, day);
    }

    /** Bonus bases in CNY a month, for HR's bonus list only; who has none is absent. */
    public Map<String, BigDecimal> bonusBases(Collection<String> employees, LocalDate day) {
        return rows.bonusBases(employees, day);
    }
}
