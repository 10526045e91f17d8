package io.kaohe.peerreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.peer_answer}, {@code peer_summary} and {@code peer_average}. */
@Repository
class JdbcPeerAnswers {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final ObjectMapper json;

    JdbcPeerAnswers(JdbcClient jdbc, Seal seal, ObjectMapper json) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.json = json;
    }

    /** @throws Refusal 409 when there is one, or when another key is in use: both could never be opened together */
    void add(UUID invitation, PeerAnswer answer) {
        // of an index the first and the last entry are found at once; who looks for another one reads them all
        if (jdbc.sql("select coalesce(min(key_id) <> :key or max(key_id) <> :key, false) from kaohe.peer_answer")
                .param("key", seal.keyId())
                .query(Boolean.class)
                .single()) {
            throw Refusal.conflict("PEER_REVIEW_KEY_CHANGED");
        }
        int added = jdbc.sql("insert into kaohe.peer_answer (invitation, key_id, envelope) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(invitation, seal.keyId(), seal.close(invitation, written(answer)))
                .update();
        if (added == 0) {
            throw Refusal.conflict("WRONG_STATE");
        }
    }

    /** Opens every envelope of a stage. */
    Map<UUID, PeerAnswer> byInvitation(Stage stage) {
        Map<UUID, PeerAnswer> opened = new LinkedHashMap<>();
        jdbc.sql("select a.invitation, a.envelope from kaohe.peer_answer a"
                        + " join kaohe.peer_invitation i on i.id = a.invitation where i.appraisal = ?"
                        + " and i.rater_group = ? order by a.invitation")
                .params(stage.appraisal(), stage.group().name())
                .query(row -> {
                    UUID invitation = row.getObject("invitation", UUID.class);
                    opened.put(invitation, read(seal.open(invitation, row.getBytes("envelope"))));
                });
        return opened;
    }

    /** What colleagues said in the closed stages of a cycle: about each person, by reviewer. */
    Collection<Map<String, PeerAnswer>> ofCycle(UUID cycle) {
        Map<UUID, Map<String, PeerAnswer>> said = new HashMap<>();
        jdbc.sql("""
                        select a.invitation, a.envelope, i.appraisal, i.reviewer from kaohe.peer_answer a
                          join kaohe.peer_invitation i on i.id = a.invitation
                          join kaohe.peer_stage s on s.appraisal = i.appraisal and s.rater_group = i.rater_group
                          join kaohe.appraisal p on p.id = i.appraisal
                         where p.cycle = ? and s.rater_group = 'PEER' and s.closed""").param(cycle).query(row -> {
            byte[] content = seal.open(row.getObject("invitation", UUID.class), row.getBytes("envelope"));
            said.computeIfAbsent(row.getObject("appraisal", UUID.class), first -> new HashMap<>())
                    .put(row.getString("reviewer"), read(content));
        });
        return said.values();
    }

    boolean exists(UUID invitation) {
        return jdbc.sql("select exists (select from kaohe.peer_answer where invitation = ?)")
                .param(invitation)
                .query(Boolean.class)
                .single();
    }

    boolean owes(String person, UUID cycle) {
        return jdbc.sql("""
            select exists (
                select 1 from kaohe.peer_invitation i
                  join kaohe.peer_stage s on s.appraisal = i.appraisal and s.rater_group = i.rater_group
                  join kaohe.appraisal a on a.id = i.appraisal
                 where i.reviewer = :person and a.cycle = :cycle and i.status = 'INVITED'
                   and not s.closed and a.concluded_at is null
                   and not exists (select 1 from kaohe.peer_answer p where p.invitation = i.id))\
            """)
                .param("person", person)
                .param("cycle", cycle)
                .query(Boolean.class)
                .single();
    }

    void sumUp(UUID appraisal, PeerSummary summary) {
        String group = summary.group().name();
        jdbc.sql("insert into kaohe.peer_summary (appraisal, rater_group, reviewers, texts) values (?, ?, ?, ?)")
                .params(appraisal, group, summary.reviewers(), summary.texts().toArray(String[]::new))
                .update();
        summary.averages()
                .forEach((dimension, average) -> jdbc.sql(
                                "insert into kaohe.peer_average (appraisal, rater_group, dimension, average)"
                                        + " values (?, ?, ?, ?)")
                        .params(appraisal, group, dimension.name(), average)
                        .update());
    }

    /** Absent before the stage closes, and where too few answered. */
    Optional<PeerSummary> summary(Stage stage) {
        Map<PeerDimension, BigDecimal> averages = new EnumMap<>(PeerDimension.class);
        jdbc.sql("select dimension, average from kaohe.peer_average where appraisal = ? and rater_group = ?")
                .params(stage.appraisal(), stage.group().name())
                .query(row -> {
                    averages.put(PeerDimension.valueOf(row.getString("dimension")), row.getBigDecimal("average"));
                });
        return jdbc.sql("select reviewers, texts from kaohe.peer_summary where appraisal = ? and rater_group = ?")
                .params(stage.appraisal(), stage.group().name())
                .query((row, n) ->
                        new PeerSummary(stage.group(), row.getInt("reviewers"), averages, Arrays.asList((String[])
                                row.getArray("texts").getArray())))
                .optional();
    }

    private byte[] written(PeerAnswer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a peer answer cannot be written");
        }
    }

    private PeerAnswer read(byte[] content) {
        try {
            return json.readValue(content, PeerAnswer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
