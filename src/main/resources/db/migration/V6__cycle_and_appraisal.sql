create table cycle (
    id          uuid primary key,
    type        text not null check (type in ('MONTHLY', 'QUARTERLY', 'ANNUAL')),
    period      text not null,
    status      text not null check (status in
        ('OPENING', 'COLLECTING', 'RUNNING', 'CALIBRATION', 'CONFIRMATION', 'BONUS_APPROVAL', 'CLOSED',
         'CANCELLED')),
    scope       jsonb not null,                      -- {teams, employees}; empty = everybody
    findings_accepted text,                          -- why HR proceeds in spite of findings
    missing_accepted text,                           -- why HR launches in spite of missing figures
    early       boolean not null default false,
    data_due    timestamptz not null,                -- S43, R8
    opened_by   text not null,
    opened_at   timestamptz not null default kaohe.moment(),
    closed_at   timestamptz,
    process_instance text
);
create unique index cycle_once on cycle (type, period) where status <> 'CANCELLED';

-- The calendar the scheduler asks: which periods are due and not launched?
create table calendar_period (
    type   text not null,
    period text not null,
    due_at timestamptz not null,                     -- the first moment the cycle may start by itself
    primary key (type, period)
);

-- Who is looked at but gets no appraisal, and why: shown, not lost.
create table cycle_skipped (
    cycle    uuid not null references cycle,
    employee text not null references employee,
    reason   text not null,                          -- NO_SCORECARD, NO_REVIEWER, SCORECARD_INVALID, JOINED_LATE, LEFT
    primary key (cycle, employee)
);

-- Reviewers that HR named for a cycle where the reporting line has none.
create table cycle_reviewer (
    cycle    uuid not null references cycle,
    employee text not null references employee,
    reviewer text not null references employee,
    primary key (cycle, employee),
    check (employee <> reviewer)
);

create table appraisal (
    id                uuid primary key,
    cycle             uuid not null references cycle,
    cycle_type        text not null,
    period            text not null,
    employee          text not null references employee,
    reviewer          text not null references employee,
    scorecard         text not null,
    scorecard_version integer not null,
    stretches         jsonb not null default '[]', -- days, reviewer and scorecard, where either changed (R31)
    launch_batch      integer not null,              -- from 0; about 100 people each
    round             integer not null default 1,    -- of manager scoring; an objection may open another
    status            text not null check (status in
        ('SELF_REVIEW', 'PEER_REVIEW', 'MANAGER_SCORING', 'MISSING_ACTUAL', 'CALIBRATION', 'RESULT_TALK', 'CONFIRMATION',
         'OBJECTION', 'CORRECTION', 'CONFIRMED', 'OBJECTION_UPHELD', 'APPEALED', 'CLOSED_UNCONFIRMED', 'WITHDRAWN')),
    self_review_due   timestamptz not null,
    scoring_due       timestamptz not null,
    talk_due          timestamptz not null,
    step_due          timestamptz,                   -- of what has its days from when it began: answers, decisions
    process_instance  text unique,
    close_reason      text,                          -- of WITHDRAWN and CLOSED_UNCONFIRMED
    concluded_at      timestamptz,
    foreign key (scorecard, scorecard_version) references scorecard (code, version),
    unique (cycle, employee),
    check (employee <> reviewer)
);
-- At most one open or finished appraisal for a person, type and period.
create unique index appraisal_once on appraisal (employee, cycle_type, period) where status <> 'WITHDRAWN';
create index appraisal_open on appraisal (cycle, reviewer) where concluded_at is null;
create index appraisal_parted on appraisal (cycle) where concluded_at is null and stretches <> '[]';
create index appraisal_batch on appraisal (cycle, launch_batch);

create table self_review (
    appraisal    uuid primary key references appraisal,
    attainment   text,
    ideas        text,
    submitted_by text,
    submitted_at timestamptz,
    waived_by    text,
    waive_reason text,
    check ((submitted_by is null) <> (waived_by is null))
);

-- Who did a line manager's part from when on, and why.
create table replaced_reviewer (
    id          bigint generated always as identity primary key,
    appraisal   uuid not null references appraisal,
    former      text not null references employee,
    successor   text not null references employee,
    reason      text not null,
    replaced_by text not null,
    replaced_at timestamptz not null
);
create index replaced_reviewer_appraisal on replaced_reviewer (appraisal);
create trigger replaced_reviewer_is_kept before update or delete on replaced_reviewer
    for each row execute function refuse_change();

-- One rating = one reviewer's judgement of one dimension. A new round (after an objection) keeps the old one.
create table rating (
    appraisal    uuid not null references appraisal,
    round        integer not null,
    rater_group  text not null check (rater_group in ('SELF', 'MANAGER', 'PEER', 'CUSTOMER', 'UPWARD')),
    rater        text not null,
    dimension    text not null,
    score        numeric(5, 2) not null check (score between 0 and 100),
    submitted_by text not null,                      -- the rater, or the stand-in
    submitted_at timestamptz not null default kaohe.moment(),
    primary key (appraisal, round, rater_group, rater, dimension)
);

create table work_case (
    appraisal  uuid not null references appraisal,
    round      integer not null,
    rater      text not null,
    dimension  text not null,
    position   integer not null,
    situation  text not null,
    action     text not null,
    result     text not null,
    moved      text not null,                        -- the number moved (S51)
    primary key (appraisal, round, rater, dimension, position)
);

-- HR's decision on a line without a usable actual; the newest counts, those before stay.
create table line_decision (
    appraisal  uuid not null references appraisal,
    line       text not null,
    position   integer not null,
    decision   text not null check (decision in ('EXCLUDED', 'ZERO')),
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null default kaohe.moment(),
    primary key (appraisal, line, position)
);
create trigger line_decision_append_only before update or delete on line_decision
    for each row execute function refuse_change();

-- A computed result with everything needed to replay it. A new scoring is a new version; the old one stays.
create table result (
    appraisal        uuid not null references appraisal,
    version          integer not null,
    source           text not null check (source in ('SCORED', 'CALIBRATED', 'APPEAL')),
    completion_rate  numeric(7, 2),
    qualitative      numeric(7, 2),
    composite        numeric(7, 2) not null,
    performance_index numeric(7, 2),
    coefficient      numeric(5, 2) not null,
    grade            text not null,
    follow_ups       text[] not null,
    flags            text[] not null,
    input            jsonb not null,                 -- what was scored
    card             jsonb not null,                 -- the card as it was scored: targets, figures with their origin, findings
    ledger           jsonb not null,
    rule_version     text not null,
    decision_versions jsonb not null,                -- {bonusCoefficient: 3, grade: 1, followUp: 1}
    scored_at        timestamptz not null default kaohe.moment(),
    published_at     timestamptz,
    primary key (appraisal, version)
);

create table result_talk (
    appraisal uuid not null references appraisal,
    result    integer not null,
    minutes   text not null,
    plan_change text,                                -- what the quarter's result changes in the marketing plan (S46)
    held_by   text not null,
    held_at   timestamptz not null default kaohe.moment(),
    primary key (appraisal, result)
);

create table confirmation (
    appraisal  uuid not null references appraisal,
    result     integer not null,
    decision   text not null check (decision in ('CONFIRM', 'OBJECT', 'APPEAL')),
    reason     text,
    decided_by text not null,
    decided_at timestamptz not null default kaohe.moment(),
    primary key (appraisal, result),
    check (decision <> 'OBJECT' or reason is not null)  -- an appeal has its own
);

create table objection_decision (
    appraisal  uuid not null references appraisal,
    result     integer not null,
    decision   text not null check (decision in ('UPHOLD', 'CORRECT_DATA', 'RERATE')),
    answer     text not null,
    decided_by text not null,
    decided_at timestamptz not null default kaohe.moment(),
    primary key (appraisal, result)
);

-- What a data owner says about the figures that an objection named.
create table objection_correction (
    appraisal    uuid not null,
    result       integer not null,
    note         text not null,
    corrected_by text not null,
    corrected_at timestamptz not null default kaohe.moment(),
    primary key (appraisal, result),
    foreign key (appraisal, result) references objection_decision
);

-- What was said of a published result stays as it was said.
create trigger result_talk_append_only before update or delete on result_talk
    for each row execute function refuse_change();
create trigger confirmation_append_only before update or delete on confirmation
    for each row execute function refuse_change();
create trigger objection_decision_append_only before update or delete on objection_decision
    for each row execute function refuse_change();
create trigger objection_correction_append_only before update or delete on objection_correction
    for each row execute function refuse_change();

-- A half-filled form, until it is submitted.
create table draft (
    task_id  text not null,
    user_id  text not null,
    content  jsonb not null,
    saved_at timestamptz not null default kaohe.moment(),
    primary key (task_id, user_id)
);
