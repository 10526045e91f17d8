-- One row a file that somebody uploaded, whatever became of it.
create table import_batch (
    id          uuid primary key,
    kind        text not null,                       -- employees, scorecards, targets, actuals
    status      text not null check (status in
        ('RUNNING', 'REJECTED', 'AWAITING_VERIFICATION', 'APPLIED', 'VERIFIED', 'DECLINED', 'FAILED')),
    file_name   text not null,
    sha256      char(64) not null,
    options     jsonb not null,                      -- source, period, orientation, acceptValid as given
    rows        integer not null,                    -- below the header
    accepted    integer not null,
    left_out    integer not null default 0,                    -- rows that were not accepted
    rejected    jsonb not null,                      -- [{row, column, value, code, reason}]
    warnings    jsonb not null,                      -- [{row, column, code}]
    recognition jsonb,                               -- {adapter, version, confidence, encoding, tables, measures, people}
    imported_by text not null,
    imported_at timestamptz not null default kaohe.moment(),
    applied_seq bigint generated always as identity, -- orders the batches of a kind
    verified_rows integer not null default 0,        -- one verified row makes the batch VERIFIED, none DECLINED
    decided_by  text,
    decided_at  timestamptz,
    decision_reason text,
    unique (id, imported_by),                        -- so that rows can say whose they are and nobody else's
    check (decided_by <> imported_by)
);

-- Each time that somebody says of rows of a batch that they are not true: why, and what the importer did about it.
create table import_decline (
    batch       uuid not null references import_batch,
    number      integer not null,                    -- the batch's first, second, …
    declined_by text not null,
    declined_at timestamptz not null default kaohe.moment(),
    reason      text not null check (btrim(reason) <> ''),
    rows        integer not null default 0,
    handling    text check (handling in ('REPLACED', 'DROPPED')), -- null = the importer has not answered yet
    primary key (batch, number)
);

create index import_batch_latest on import_batch (kind, applied_seq desc);
