package io.kaohe.peerreview;

import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.peer_stage}, {@code peer_proposal}, {@code peer_invitation} and {@code peer_decline}. */
@Repository
class JdbcPeerStages {

    private static final String INVITATION =
            "select i.id, i.appraisal, i.rater_group, i.reviewer, i.other_team, i.status, d.reason"
                    + " from kaohe.peer_invitation i"
                    + " left join kaohe.peer_decline d on d.invitation = i.id and d.reviewer = i.reviewer";

    private final JdbcClient jdbc;

    JdbcPeerStages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was opened before. */
    boolean open(Stage stage) {
        return jdbc.sql("insert into kaohe.peer_stage (appraisal, rater_group) values (?, ?) on conflict do nothing")
                        .params(stage.appraisal(), stage.group().name())
                        .update()
                == 1;
    }

    boolean isOpen(Stage stage) {
        return inState(stage, "not closed");
    }

    boolean isClosed(Stage stage) {
        return inState(stage, "closed");
    }

    /** Until the transaction ends the stage does not close. */
    boolean holdOpen(Stage stage) {
        return inState(stage, "not closed for share");
    }

    /** Until the transaction ends nobody else decides about its seats either. */
    boolean lockOpen(Stage stage) {
        return inState(stage, "not closed for update");
    }

    private boolean inState(Stage stage, String state) {
        return jdbc.sql("select 1 from kaohe.peer_stage where appraisal = ? and rater_group = ? and " + state)
                .params(stage.appraisal(), stage.group().name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** False when it is closed already. */
    boolean close(Stage stage) {
        return jdbc.sql("update kaohe.peer_stage set closed = true"
                                + " where appraisal = ? and rater_group = ? and not closed")
                        .params(stage.appraisal(), stage.group().name())
                        .update()
                == 1;
    }

    void closedBy(Stage stage, String hr, String reason) {
        jdbc.sql("update kaohe.peer_stage set closed_by = ?, close_reason = ?"
                        + " where appraisal = ? and rater_group = ?")
                .params(hr, reason, stage.appraisal(), stage.group().name())
                .update();
    }

    /** False when somebody was proposed already. */
    boolean propose(UUID appraisal, String by, List<String> peers) {
        boolean first = jdbc.sql("update kaohe.peer_stage set proposed_by = ?"
                                + " where appraisal = ? and rater_group = 'PEER' and not closed"
                                + " and proposed_by is null")
                        .params(by, appraisal)
                        .update()
                == 1;
        if (first) {
            peers.forEach(peer -> jdbc.sql("insert into kaohe.peer_proposal (appraisal, peer) values (?, ?)")
                    .params(appraisal, peer)
                    .update());
        }
        return first;
    }

    List<String> proposed(UUID appraisal) {
        return jdbc.sql("select peer from kaohe.peer_proposal where appraisal = ? order by peer")
                .param(appraisal)
                .query(String.class)
                .list();
    }

    /** False when somebody was invited already. */
    boolean invite(UUID appraisal, String by, List<Invitation> invitations) {
        boolean first = jdbc.sql("update kaohe.peer_stage set approved_by = ?"
                                + " where appraisal = ? and rater_group = 'PEER' and not closed"
                                + " and approved_by is null")
                        .params(by, appraisal)
                        .update()
                == 1;
        if (first) {
            invitations.forEach(this::invite);
        }
        return first;
    }

    void invite(Invitation invitation) {
        jdbc.sql("insert into kaohe.peer_invitation (id, appraisal, rater_group, reviewer, other_team, status)"
                        + " values (?, ?, ?, ?, ?, 'INVITED')")
                .params(
                        invitation.id(),
                        invitation.appraisal(),
                        invitation.group().name(),
                        invitation.reviewer(),
                        invitation.otherTeam())
                .update();
    }

    /** @throws Refusal 404 when there is none */
    Invitation get(UUID id) {
        return jdbc.sql(INVITATION + " where i.id = ?")
                .param(id)
                .query(JdbcPeerStages::invitation)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** By id, which is random. */
    List<Invitation> of(Stage stage) {
        return jdbc.sql(INVITATION + " where i.appraisal = ? and i.rater_group = ? order by i.id")
                .params(stage.appraisal(), stage.group().name())
                .query(JdbcPeerStages::invitation)
                .list();
    }

    /** Whoever was asked, those who declined included. */
    Set<String> asked(UUID appraisal) {
        return Set.copyOf(
                jdbc.sql("""
                    select reviewer from kaohe.peer_invitation where appraisal = :appraisal
                    union
                    select d.reviewer from kaohe.peer_decline d
                      join kaohe.peer_invitation i on i.id = d.invitation
                     where i.appraisal = :appraisal\
                    """).param("appraisal", appraisal).query(String.class).list());
    }

    /** The appraisals for which somebody was asked, and may have declined. */
    Set<UUID> askedAbout(String person) {
        return jdbc.sql("""
            select appraisal from kaohe.peer_invitation where reviewer = :person
            union
            select i.appraisal from kaohe.peer_decline d join kaohe.peer_invitation i on i.id = d.invitation
             where d.reviewer = :person\
            """).param("person", person).query(UUID.class).set();
    }

    void decline(Invitation invitation, String reason) {
        jdbc.sql("insert into kaohe.peer_decline (invitation, reviewer, reason) values (?, ?, ?)")
                .params(invitation.id(), invitation.reviewer(), reason)
                .update();
        jdbc.sql("update kaohe.peer_invitation set status = 'DECLINED' where id = ?")
                .param(invitation.id())
                .update();
    }

    void give(UUID invitation, String reviewer, boolean otherTeam) {
        jdbc.sql("update kaohe.peer_invitation set reviewer = ?, other_team = ?, status = 'INVITED' where id = ?")
                .params(reviewer, otherTeam, invitation)
                .update();
    }

    void drop(UUID invitation) {
        jdbc.sql("update kaohe.peer_invitation set status = 'DROPPED' where id = ?")
                .param(invitation)
                .update();
    }

    /** Who reviews whom and is reviewed by them, each pair once. */
    List<RaterPatterns.Pair> reciprocal(UUID cycle) {
        return jdbc.sql("""
            with review as (
                select i.reviewer, a.employee from kaohe.peer_invitation i
                  join kaohe.appraisal a on a.id = i.appraisal
                 where a.cycle = :cycle and i.rater_group = 'PEER' and i.status = 'INVITED')
            select one.reviewer, one.employee from review one
              join review other on other.reviewer = one.employee and other.employee = one.reviewer
             where one.reviewer < one.employee
             order by one.reviewer, one.employee\
            """)
                .param("cycle", cycle)
                .query((row, n) -> new RaterPatterns.Pair(row.getString("reviewer"), row.getString("employee")))
                .list();
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new Stage(row.getObject("appraisal", UUID.class), RaterGroup.valueOf(row.getString("rater_group"))),
                row.getString("reviewer"),
                row.getBoolean("other_team"),
                Invitation.Status.valueOf(row.getString("status")),
                row.getString("reason"));
    }
}
