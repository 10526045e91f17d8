package io.kaohe.customer;

import io.kaohe.customer.SurveyLinks.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.survey_link} and {@code survey_answer}. */
@Repository
class JdbcSurveyLinks {

    /** One answer to one question, not yet in a file. */
    record Waiting(UUID ticket, String question, int score, LocalDate day) {}

    private static final String LINKS = """
            select l.*, e.name, count(distinct a.ticket) answers,
                   count(distinct a.ticket) filter (where a.batch is null) waiting
              from kaohe.survey_link l
              join kaohe.employee e on e.id = l.employee
              left join kaohe.survey_answer a on a.link = l.id
             where :id::uuid is null or l.id = :id
             group by l.id, e.name
             order by l.created_at desc""";

    private final JdbcClient jdbc;

    JdbcSurveyLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String employee, String createdBy, Instant expires) {
        jdbc.sql("insert into kaohe.survey_link (id, employee, created_by, expires_at) values (?, ?, ?, ?)")
                .params(id, employee, createdBy, Timestamp.from(expires))
                .update();
    }

    /** The newest first, without tokens. */
    List<Link> all() {
        return jdbc.sql(LINKS).param("id", null).query(JdbcSurveyLinks::link).list();
    }

    Optional<Link> find(UUID id) {
        return jdbc.sql(LINKS).param("id", id).query(JdbcSurveyLinks::link).optional();
    }

    boolean isOpen(UUID id) {
        return jdbc.sql("select exists (select from kaohe.survey_link where id = ? and closed_by is null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void close(UUID id, String by) {
        jdbc.sql("update kaohe.survey_link set closed_by = ? where id = ? and closed_by is null")
                .params(by, id)
                .update();
    }

    /** Answers to a survey are taken one after the other. */
    void lock(UUID id) {
        jdbc.sql("select id from kaohe.survey_link where id = ? for update")
                .param(id)
                .query(UUID.class)
                .single();
    }

    boolean answered(UUID ticket) {
        return jdbc.sql("select exists (select from kaohe.survey_answer where ticket = ?)")
                .param(ticket)
                .query(Boolean.class)
                .single();
    }

    int tickets(UUID link) {
        return jdbc.sql("select count(distinct ticket) from kaohe.survey_answer where link = ?")
                .param(link)
                .query(Integer.class)
                .single();
    }

    void answer(UUID link, UUID ticket, String question, int score, LocalDate day) {
        jdbc.sql("insert into kaohe.survey_answer (link, ticket, question, score, answered_on) values (?, ?, ?, ?, ?)")
                .params(link, ticket, question, score, day)
                .update();
    }

    /** By their random numbers: the same ones always come in the same order, and the order says nothing. */
    List<Waiting> waiting(UUID link) {
        return jdbc.sql("select * from kaohe.survey_answer where link = ? and batch is null order by ticket, question")
                .param(link)
                .query((row, n) -> new Waiting(
                        row.getObject("ticket", UUID.class),
                        row.getString("question"),
                        row.getInt("score"),
                        row.getDate("answered_on").toLocalDate()))
                .list();
    }

    void takenIn(UUID batch, List<UUID> tickets) {
        jdbc.sql("update kaohe.survey_answer set batch = ? where batch is null and ticket = any(?)")
                .params(batch, tickets.toArray(UUID[]::new))
                .update();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("employee"),
                row.getString("name"),
                row.getString("created_by"),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("closed_by") != null,
                row.getInt("answers"),
                row.getInt("waiting"),
                "");
    }
}
