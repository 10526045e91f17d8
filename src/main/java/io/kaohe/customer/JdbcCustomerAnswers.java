package io.kaohe.customer;

import io.kaohe.appraisal.CardView.Customers.Finding;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.customer_answer}. */
@Repository
class JdbcCustomerAnswers {

    private static final String UNDECIDED = " verified_at is null and decline is null";

    private final JdbcClient jdbc;

    JdbcCustomerAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID batch, int row, String importedBy, CustomerAnswer answer) {
        for (String employee : answer.employees()) {
            jdbc.sql(
                            "insert into kaohe.customer_answer (batch, row_number, employee, question, answered_on, score, given,"
                                    + " occurrences, finding, respondents, campaign, imported_by)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            batch,
                            row,
                            employee,
                            answer.question(),
                            answer.day(),
                            answer.score(),
                            answer.given(),
                            answer.occurrences(),
                            answer.finding(),
                            answer.respondents(),
                            answer.campaign(),
                            importedBy)
                    .update();
        }
    }

    int undecided(UUID batch) {
        return jdbc.sql("select count(distinct row_number) from kaohe.customer_answer where batch = ? and" + UNDECIDED)
                .param(batch)
                .query(Integer.class)
                .single();
    }

    /** Of a row about many people one of them. */
    SortedMap<Integer, String> undecidedPeople(UUID batch, int atMost) {
        SortedMap<Integer, String> open = new TreeMap<>();
        jdbc.sql("select row_number, min(employee) employee from kaohe.customer_answer where batch = ? and" + UNDECIDED
                        + " group by row_number order by row_number limit ?")
                .params(batch, atMost)
                .query(row -> {
                    open.put(row.getInt("row_number"), row.getString("employee"));
                });
        return open;
    }

    SortedSet<Integer> undecidedAbout(UUID batch, String person) {
        return new TreeSet<>(jdbc.sql(
                        "select row_number from kaohe.customer_answer where batch = ? and employee = ? and" + UNDECIDED)
                .params(batch, person)
                .query(Integer.class)
                .list());
    }

    List<CustomerFeedback.Row> waiting(UUID batch, int atMost) {
        return first(UNDECIDED, batch, atMost);
    }

    List<CustomerFeedback.Row> declined(UUID batch, int decline, int atMost) {
        return first(" decline = " + decline, batch, atMost);
    }

    private List<CustomerFeedback.Row> first(String which, UUID batch, int atMost) {
        return jdbc.sql("select row_number, question, answered_on, given, occurrences, finding, respondents,"
                        + " string_agg(e.name, '、' order by e.name) about"
                        + " from kaohe.customer_answer a join kaohe.employee e on e.id = a.employee"
                        + " where batch = ? and" + which
                        + " group by row_number, question, answered_on, given, occurrences, finding, respondents"
                        + " order by row_number limit ?")
                .params(batch, atMost)
                .query(JdbcCustomerAnswers::row)
                .list();
    }

    int verify(String who, UUID batch, @Nullable Set<Integer> rows) {
        return decide("verified_by = :by, verified_at = kaohe.moment()", who, batch, rows);
    }

    int decline(String who, UUID batch, @Nullable Set<Integer> rows, int decline) {
        return decide("decline = " + decline, who, batch, rows);
    }

    /**
     * A row that is also about whoever decides stays open as a whole.
     *
     * @param rows which of those that are open; null = all
     * @return how many rows
     */
    private int decide(String what, String who, UUID batch, @Nullable Set<Integer> rows) {
        return jdbc.sql("with decided as (update kaohe.customer_answer set " + what + " where batch = :batch and"
                        + UNDECIDED
                        + " and (:rows::integer[] is null or row_number = any(:rows))"
                        + " and row_number not in (select row_number from kaohe.customer_answer"
                        + " where batch = :batch and employee = :by) returning row_number)"
                        + " select count(distinct row_number) from decided")
                .param("by", who)
                .param("batch", batch)
                .param("rows", rows == null ? null : rows.toArray(Integer[]::new))
                .query(Integer.class)
                .single();
    }

    /** Verified scores of a period, by question. */
    Map<String, List<BigDecimal>> scores(String employee, Period period) {
        Map<String, List<BigDecimal>> scores = new LinkedHashMap<>();
        jdbc.sql("select question, score from kaohe.customer_answer where employee = ? and answered_on between ? and ?"
                        + " and verified_at is not null and score is not null order by question, batch, row_number")
                .params(employee, period.firstDay(), period.lastDay())
                .query(row -> {
                    scores.computeIfAbsent(row.getString("question"), first -> new ArrayList<>())
                            .add(row.getBigDecimal("score"));
                });
        return scores;
    }

    /** Verified findings of a period that were counted. */
    List<Finding> findings(String employee, Period period) {
        return jdbc.sql("select question, coalesce(finding, '') finding, sum(occurrences) occurrences"
                        + " from kaohe.customer_answer where employee = ? and answered_on between ? and ?"
                        + " and verified_at is not null and occurrences is not null"
                        + " group by question, finding order by question, finding")
                .params(employee, period.firstDay(), period.lastDay())
                .query((row, n) ->
                        new Finding(row.getString("question"), row.getString("finding"), row.getInt("occurrences")))
                .list();
    }

    private static CustomerFeedback.Row row(ResultSet row, int n) throws SQLException {
        return new CustomerFeedback.Row(
                row.getInt("row_number"),
                row.getString("about"),
                row.getString("question"),
                row.getDate("answered_on").toLocalDate(),
                row.getString("given"),
                row.getObject("occurrences", Integer.class),
                row.getString("finding"),
                row.getString("respondents"));
    }

    /** Whom the batch is about. */
    List<String> people(UUID batch) {
        return jdbc.sql("select distinct employee from kaohe.customer_answer where batch = ?")
                .param(batch)
                .query(String.class)
                .list();
    }
}
