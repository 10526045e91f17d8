-- Indicator library, scorecard templates and targets. Every change is a new version; a version never changes.
-- Where figures come from (R29). An import names one of these, by code or by one of its names.
create table source (
    code     text primary key,
    name_zh  text not null,
    name_en  text not null,
    synonyms text[] not null
);

create table indicator (
    code          text not null,
    version       integer not null,
    name_zh       text not null,
    name_en       text not null,
    definition_zh text not null,
    definition_en text not null,          -- what it tells
    formula_zh    text not null,
    formula_en    text not null,          -- how it is calculated, in words
    family        text not null,
    click_stage   text check (click_stage in ('PRE_CLICK', 'POST_CLICK')),
    statements    text[] not null,        -- that name it: S25
    unit          text not null check (unit in ('RATIO', 'COUNT', 'MINUTES', 'HOURS', 'MULTIPLE', 'CNY')),
    direction     text not null check (direction in ('HIGHER', 'LOWER')),
    method        text not null check (method in ('HIGHER', 'LOWER', 'INCREMENTAL', 'THRESHOLD', 'BANDED', 'JUDGED')),
    target        numeric,                -- the default target
    target_origin text,                   -- S26, R14, 'assumption', 'example'
    target_grade  text,                   -- what the source calls reaching it: GOOD
    cap           numeric not null,
    due_in        text[] not null,        -- the cycle types that evaluate it
    aggregation   text not null check (aggregation in ('SUM', 'WEIGHTED_AVERAGE', 'LAST')),
    weighted_by   text,                   -- the measure that weights the average
    source        text,                   -- registered source, null where unknown
    cross_source  text,                   -- a second one to compare with
    tolerance     numeric,                -- how far the two may differ, as a share of the first
    pairs         text[] not null,        -- indicators that it leads: it counts at most 100 % while one falls behind
    minimum       numeric,                -- the lowest and the highest figure that can be true, in the unit
    maximum       numeric,
    valid_from    timestamptz not null default kaohe.moment(),
    primary key (code, version),
    check ((aggregation = 'WEIGHTED_AVERAGE') = (weighted_by is not null)),
    check ((cross_source is null) = (tolerance is null))
);

create table scorecard (
    code        text not null,
    version     integer not null,
    name_zh     text not null,
    name_en     text not null,
    role        text,                     -- the role whose standing card this is; null = picked by hand
    cycle_types text[] not null,
    status      text not null check (status in ('DRAFT', 'ACTIVE', 'RETIRED')),
    origin      text not null,            -- S82, or who wrote it
    warning_reason text,                  -- why lint warnings were accepted
    created_by  text not null,
    created_at  timestamptz not null default kaohe.moment(),
    primary key (code, version)
);
create unique index scorecard_one_active on scorecard (code) where status = 'ACTIVE';
create unique index scorecard_one_active_role on scorecard (role) where status = 'ACTIVE';

create table scorecard_line (
    scorecard     text not null,
    version       integer not null,
    position      integer not null,
    code          text not null,          -- unique on the card; the indicator's code for measured lines
    name_zh       text not null,          -- as the indicator was called when the version was made
    name_en       text not null,
    block         text not null check (block in ('QUANTITATIVE', 'QUALITATIVE')),
    indicator     text,                   -- null for the JUDGED line
    method        text not null,
    direction     text not null default 'HIGHER',
    weight        numeric not null check (weight >= 0),
    source_weight numeric,                -- the source's own number beside a normalised one (R1)
    target        numeric,
    baseline      numeric,
    target_origin text,
    floor         numeric,
    cap           numeric,
    strict        boolean not null default false,
    bands         jsonb,                  -- [{from, completion}]
    judges        jsonb,                  -- of the JUDGED line: {MANAGER: 60, …}, what each group of raters weighs (R18)
    primary key (scorecard, version, position),
    unique (scorecard, version, code),
    foreign key (scorecard, version) references scorecard (code, version)
);

-- Targets of a person and period. acknowledged_at null = the person has said nothing, which has no effect.
create table target (
    employee   text not null references employee,
    indicator  text not null,
    period     text not null,
    version    integer not null,
    target     numeric not null,
    baseline   numeric,
    batch      uuid references import_batch,
    entered_by text not null,
    entered_at timestamptz not null default kaohe.moment(),
    late       boolean not null,          -- entered on or after the period's first day
    reason     text,                      -- required for a change once the period has begun
    acknowledged_at timestamptz,
    effective_from date,                  -- a day of the period; null = all of it, whatever was said before
    primary key (employee, indicator, period, version)
);

-- A line manager's request to change a target while its period runs (R31); approved, it is the target's next version.
create table target_change (
    id             uuid primary key,
    employee       text not null references employee,
    indicator      text not null,
    period         text not null,
    before         numeric not null,      -- what held when it was asked for
    before_version integer not null,      -- 0 = the card's default
    baseline       numeric,               -- stays as it is
    target         numeric not null,
    effective_from date not null,
    reason         text not null,
    requested_by   text not null,
    requested_at   timestamptz not null,
    decision       text check (decision in ('APPROVE', 'DECLINE')),
    answer         text,
    decided_by     text,
    decided_at     timestamptz,
    check ((decision is null) = (decided_by is null)),
    check (requested_by <> employee and decided_by <> employee and decided_by <> requested_by)
);
create unique index on target_change (employee, indicator, period) where decision is null;
