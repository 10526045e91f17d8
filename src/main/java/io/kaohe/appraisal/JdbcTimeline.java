package io.kaohe.appraisal;

import io.kaohe.appraisal.AppraisalView.Event;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to an appraisal and who was told, in one list. */
@Repository
class JdbcTimeline {

    private final JdbcClient jdbc;

    JdbcTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Event> of(UUID appraisal) {
        return jdbc.sql("""
                        select at, kind, who, in_place_of from (
                            select submitted_at as at, 'SELF_REVIEW_SUBMITTED' as kind, submitted_by as who,
                                   null as in_place_of
                              from kaohe.self_review where appraisal = :id and submitted_at is not null
                            union all
                            select min(submitted_at), 'MANAGER_SCORED', min(submitted_by), null
                              from kaohe.rating where appraisal = :id and rater_group = 'MANAGER' group by round, rater
                            union all
                            select decided_at, case decision when 'CONFIRM' then 'RESULT_CONFIRMED'
                                                             else 'OBJECTION_RAISED' end, decided_by, null
                              from kaohe.confirmation where appraisal = :id and decision <> 'APPEAL'
                            union all
                            select at, action, actor, case when action = 'STOOD_IN' then employee end
                              from kaohe.audit
                             where subject = 'appraisal/' || :id::text and action not like '%READ%'
                               and action not like '%PRINTED%'
                            union all
                            select at, kind, recipient, null from kaohe.outbox
                             where subject in (select 'appraisal/' || :id::text
                                               union all
                                               select 'improvement-talk/' || id from kaohe.improvement_talk
                                                where appraisal = :id)
                               and kind <> 'RESULT_PUBLISHED'
                               and kind not in ('CALIBRATION_LAPSED', 'OBJECTION_RAISED', 'OBJECTION_DECIDED',
                                              'APPEAL_RAISED', 'APPEAL_ASSIGNED', 'APPEAL_DECIDED')) event
                         order by at""")
                .param("id", appraisal)
                .query((row, n) -> new Event(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("who"),
                        row.getString("in_place_of")))
                .list();
    }
}
