-- When the step that an appraisal waits for is due: what the board sorts by and pages through.
alter table appraisal add column due timestamptz not null generated always as (
    case status when 'SELF_REVIEW' then self_review_due
                when 'PEER_REVIEW' then scoring_due
                when 'MANAGER_SCORING' then scoring_due
                when 'MISSING_ACTUAL' then coalesce(step_due, talk_due)
                when 'CONFIRMATION' then coalesce(step_due, talk_due)
                when 'OBJECTION' then coalesce(step_due, talk_due)
                when 'CORRECTION' then coalesce(step_due, talk_due)
                else talk_due end) stored;
create index appraisal_due on appraisal (cycle, due, id);

-- Somebody's place on a day, for many people at once.
create index assignment_place on assignment (employee, valid_from desc);
