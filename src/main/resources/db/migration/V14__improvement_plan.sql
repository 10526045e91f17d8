-- Improvement plans (S61–S63). What people wrote stays as it was: a returned draft, each session, each review.
create table improvement_plan (
    id         uuid primary key,
    employee   text not null references employee,
    manager    text not null references employee,
    occasion   text not null check (occasion in ('ANNUAL_RESULT', 'IMPROVEMENT_TALKS', 'HR')),
    reason     text,                                 -- of HR; else the result or the talks are the reason
    started_by text not null,
    started_at timestamptz not null,
    status     text not null check (status in ('DRAFTING', 'APPROVAL', 'ACKNOWLEDGEMENT', 'RUNNING', 'REVIEW',
                                               'SUPPORT', 'PASSED', 'NOT_PASSED', 'CLOSED')),
    round      integer not null default 1 check (round in (1, 2)),
    begun_at   timestamptz,
    review_at  timestamptz,
    check (employee <> manager),
    check ((begun_at is null) = (review_at is null))
);
create unique index one_open_plan_a_person on improvement_plan (employee)
    where status not in ('PASSED', 'NOT_PASSED', 'CLOSED');

-- The results that it comes from, as they were: the year's, or those whose talks led to it.
create table plan_cause (
    plan      uuid not null references improvement_plan,
    appraisal uuid not null,
    result    integer not null,
    talk      uuid references improvement_talk,
    primary key (plan, appraisal),
    foreign key (appraisal, result) references result (appraisal, version)
);
create trigger plan_cause_append_only before update or delete on plan_cause
    for each row execute function refuse_change();

-- Plans whose results ask for them no longer, because of an appeal; two talks make an occasion.
create view plan_occasion_gone as
select p.id as plan
  from improvement_plan p
  join plan_cause c on c.plan = p.id
  left join lateral (select follow_ups from result
                      where appraisal = c.appraisal and published_at is not null and version > c.result
                      order by version desc limit 1) since on true
 group by p.id
having count(*) filter (where since.follow_ups is null
                           or case when c.talk is null then 'IMPROVEMENT_PLAN' else 'IMPROVEMENT_TALK' end
                              = any (since.follow_ups))
     < case p.occasion when 'IMPROVEMENT_TALKS' then 2 else 1 end;

create table plan_draft (
    plan       uuid not null references improvement_plan,
    version    integer not null,
    content    jsonb not null,                       -- goals, actions, support
    drafted_by text not null,
    drafted_at timestamptz not null,
    decision   text check (decision in ('APPROVE', 'RETURN')),
    comment    text,
    decided_by text,
    decided_at timestamptz,
    primary key (plan, version)
);

create table plan_coaching (
    id      bigint generated always as identity primary key,
    plan    uuid not null references improvement_plan,
    minutes text not null,
    held_by text not null,
    held_at timestamptz not null,
    read_at timestamptz                              -- by the person
);
create index plan_coaching_plan on plan_coaching (plan);

create table plan_self_review (
    plan         uuid not null references improvement_plan,
    round        integer not null,
    attainment   text not null,
    difficulties text,
    submitted_by text not null,
    submitted_at timestamptz not null,
    primary key (plan, round)
);

create table plan_review (
    plan        uuid not null,
    round       integer not null,
    goals       jsonb not null,                      -- with the figures as they stood
    ratings     jsonb not null,                      -- with their work cases
    score       numeric(5, 2) not null check (score between 0 and 100),
    conclusion  text not null check (conclusion in ('PASSED', 'EXTENDED', 'NOT_PASSED')),
    reason      text not null,
    reviewed_by text not null,
    reviewed_at timestamptz not null,
    primary key (plan, round),
    foreign key (plan, round) references plan_self_review,
    check (conclusion <> 'EXTENDED' or round = 1)
);

-- What HR decided after a plan that was not passed, and what the person said at the end.
create table plan_support (
    plan       uuid primary key references improvement_plan,
    kind       text not null check (kind in ('SUPPORT', 'TRANSFER', 'TRAINING')),
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null
);

create table plan_answer (
    plan        uuid primary key references improvement_plan,
    comment     text,
    answered_by text not null,
    answered_at timestamptz not null
);

-- Long leave: the days do not count. Who is back earlier ends it, and the days count again from that one on.
create table plan_pause (
    id         bigint generated always as identity primary key,
    plan       uuid not null references improvement_plan,
    from_day   date not null,
    until_day  date not null,                        -- as it was meant
    reason     text not null,
    paused_by  text not null,
    ended_on   date,
    ended_by   text,
    end_reason text,
    last_day   date not null generated always as (coalesce(ended_on - 1, until_day)) stored,
    check (from_day <= until_day),
    check (num_nulls(ended_on, ended_by, end_reason) in (0, 3)),
    check (ended_on between from_day and until_day)
);
create index plan_pause_plan on plan_pause (plan);
