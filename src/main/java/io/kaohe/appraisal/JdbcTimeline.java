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
                            select at, action as kind, actor as who,
                                   case when action = 'STOOD_IN' then employee end as in_place_of
                              from kaohe.audit
                             where subject = 'appraisal/' || :id::text and kind = 'CHANGED'
                               -- what it is used for is told elsewhere, and the person not all of it
                               and action !~ '^(ADVANCEMENT|TALENT)_'
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
