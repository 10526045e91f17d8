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
    definition_en text not null,
    unit          text not null check (unit in ('RATIO', 'COUNT', 'MINUTES', 'HOURS', 'MULTIPLE', 'CNY')),
    direction     text not null check (direction in ('HIGHER', 'LOWER')),
    method        text not null check (method in ('HIGHER', 'LOWER', 'INCREMENTAL', 'THRESHOLD', 'BANDED', 'JUDGED')),
    target        numeric,                -- the default target
    target_origin text,                   -- S26, R14, 'assumption', 'example'
    cap           numeric not null,
    source        text,                   -- registered source, null where unknown
    aggregation   text not null check (aggregation in ('SUM', 'WEIGHTED_AVERAGE', 'LAST')),
    minimum       numeric,                -- the lowest and the highest figure that can be true, in the unit
    maximum       numeric,
    valid_from    timestamptz not null default clock_timestamp(),
    primary key (code, version)
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
    created_at  timestamptz not null default clock_timestamp(),
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
    entered_at timestamptz not null default clock_timestamp(),
    late       boolean not null,          -- entered on or after the period's first day
    reason     text,                      -- required for a change once the period has begun
    acknowledged_at timestamptz,
    primary key (employee, indicator, period, version)
);
