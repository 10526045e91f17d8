package io.kaohe.development;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.kaohe.decision.FollowUps;
import io.kaohe.development.DevelopmentRequest.Choice;
import io.kaohe.development.DevelopmentRequest.Decision;
import io.kaohe.development.DevelopmentRequest.Status;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of requests for development resources, with their decisions. */
@Repository
class JdbcDevelopmentRequests {

    private record Made(UUID request, Decision decision) {}

    private final JdbcClient jdbc;

    JdbcDevelopmentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the newest first; each company asks for some hundred a year. */
    List<DevelopmentRequest> all(Map<String, Offer> offers) {
        Map<UUID, List<Decision>> decisions = jdbc
                .sql("select * from kaohe.development_decision order by decided_at")
                .query((row, n) -> new Made(
                        row.getObject("request", UUID.class),
                        new Decision(
                                Status.valueOf(row.getString("step")),
                                Choice.valueOf(row.getString("choice")),
                                row.getString("reason"),
                                row.getString("decided_by"),
                                row.getTimestamp("decided_at").toInstant())))
                .list()
                .stream()
                .collect(groupingBy(Made::request, mapping(Made::decision, toList())));
        return jdbc.sql("""
                        with newest as (
                            select distinct on (a.employee) a.employee, r.follow_ups
                              from kaohe.appraisal a
                              join kaohe.result r on r.appraisal = a.id and r.published_at is not null
                             where a.cycle_type = 'ANNUAL' and a.status <> 'WITHDRAWN'
                             order by a.employee, a.period desc, r.version desc)
                        select q.*, e.name, coalesce(:followUp = any (n.follow_ups), false) as priority
                          from kaohe.development_request q
                          join kaohe.employee e on e.id = q.employee
                          left join newest n on n.employee = q.employee
                         order by q.asked_at desc""")
                .param("followUp", FollowUps.DEVELOPMENT_RESOURCES)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new DevelopmentRequest(
                            id,
                            row.getString("employee"),
                            row.getString("name"),
                            Objects.requireNonNull(offers.get(row.getString("offer"))),
                            row.getString("reason"),
                            row.getTimestamp("asked_at").toInstant(),
                            Status.valueOf(row.getString("status")),
                            row.getBoolean("priority"),
                            decisions.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** False while the person's request for the same is open or granted. */
    boolean add(UUID id, String employee, String offer, String reason, Status status, Instant at) {
        return jdbc.sql("insert into kaohe.development_request (id, employee, offer, reason, asked_at, status)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(id, employee, offer, reason, Timestamp.from(at), status.name())
                        .update()
                == 1;
    }

    /** CNY of what was granted of the offers. */
    BigDecimal spent(List<String> offers) {
        return offers.isEmpty()
                ? BigDecimal.ZERO
                : jdbc.sql("select coalesce(sum(cost), 0) from kaohe.development_request where offer in (:offers)")
                        .param("offers", offers)
                        .query(BigDecimal.class)
                        .single();
    }

    /** Until the transaction ends nobody else takes a place. */
    void lock() {
        jdbc.sql("lock table kaohe.development_request in share row exclusive mode")
                .update();
    }

    /** @return false when somebody decided before */
    boolean decide(DevelopmentRequest request, Decision decision, Status then, @Nullable BigDecimal cost) {
        boolean moved = jdbc.sql("update kaohe.development_request set status = :then, cost = :cost"
                                + " where id = :id and status = :step")
                        .param("then", then.name())
                        .param("cost", cost)
                        .param("id", request.id())
                        .param("step", decision.step().name())
                        .update()
                == 1;
        if (moved) {
            jdbc.sql("insert into kaohe.development_decision (request, step, choice, reason, offer_version,"
                            + " priority, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            request.id(),
                            decision.step().name(),
                            decision.choice().name(),
                            decision.reason(),
                            request.offer().version(),
                            request.priority(),
                            decision.by(),
                            Timestamp.from(decision.at()))
                    .update();
        }
        return moved;
    }
}
