-- Development resources (S59): a catalogue, a budget a year, and who asked for what.

-- A change is a new version; the newest one counts.
create table development_offer (
    code       text not null,
    version    integer not null,
    kind       text not null check (kind in ('SUMMIT', 'COURSE')),
    name_zh    text not null,
    name_en    text not null,
    year       integer not null,
    cost       numeric(12, 2) not null check (cost >= 0),  -- CNY a place
    places     integer not null check (places > 0),
    batch      uuid not null references import_batch,
    entered_by text not null,
    entered_at timestamptz not null default kaohe.moment(),
    primary key (code, version)
);

create table development_budget (
    id     bigint generated always as identity primary key,
    year   integer not null,
    amount numeric(12, 2) not null check (amount >= 0),    -- CNY; the newest of a year counts
    reason text not null,
    set_by text not null,
    set_at timestamptz not null
);
create trigger development_budget_is_kept before update or delete on development_budget
    for each row execute function refuse_change();

create table development_request (
    id       uuid primary key,
    employee text not null references employee,
    offer    text not null,
    reason   text not null,
    asked_at timestamptz not null,
    status   text not null check (status in ('MANAGER', 'HR', 'GRANTED', 'DECLINED')),
    cost     numeric(12, 2),                               -- as it was when it was granted
    check ((cost is not null) = (status = 'GRANTED'))
);
-- Nobody asks twice for the same; whoever was declined may ask again.
create unique index one_request_an_offer on development_request (employee, offer) where status <> 'DECLINED';
create index development_request_offer on development_request (offer);

create table development_decision (
    request    uuid not null references development_request,
    step       text not null check (step in ('MANAGER', 'HR')),
    choice     text not null check (choice in ('APPROVE', 'DECLINE')),
    reason     text,
    offer_version integer not null,                        -- as the catalogue stood
    priority   boolean not null,                           -- whether the newest year gave it (S59)
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (request, step),
    check (choice = 'APPROVE' or reason is not null)
);
