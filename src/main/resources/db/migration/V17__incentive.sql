-- What results are used for (S91). Managers propose, HR decides with a reason, and nothing takes effect by itself.

-- Promotion and pay after a year (S48): each statement stays, HR's newest is the decision.
create table advancement (
    id        bigint generated always as identity primary key,
    appraisal uuid not null,
    result    integer not null,                      -- the version it was said about
    kind      text not null check (kind in ('PROMOTION', 'PAY')),
    voice     text not null check (voice in ('MANAGER', 'HR')),
    choice    text not null check (choice in ('PROPOSED', 'NOT', 'LATER')),
    percent   numeric(5, 2) check (percent > 0 and percent <= 100),
    reason    text not null,
    said_by   text not null,
    said_at   timestamptz not null,
    foreign key (appraisal, result) references result (appraisal, version),
    check (voice = 'HR' or choice = 'PROPOSED'),
    check ((percent is not null) = (kind = 'PAY' and choice = 'PROPOSED'))
);
create index advancement_appraisal on advancement (appraisal);

create trigger advancement_is_kept before update or delete on advancement
    for each row execute function refuse_change();

-- The management reserve talent pool (S60): a year's result suggests somebody, HR admits or declines.
create table talent_membership (
    id          uuid primary key,
    employee    text not null references employee,
    appraisal   uuid not null unique,                -- whose result suggested it
    result      integer not null,                    -- in this version, which knows the tables it was made by
    reason      text not null,
    admitted_by text not null,
    admitted_at timestamptz not null,
    left_at     timestamptz,
    ended_by    text,
    end_reason  text,
    foreign key (appraisal, result) references result (appraisal, version),
    check (num_nulls(left_at, ended_by, end_reason) in (0, 3))
);
create unique index one_membership_a_person on talent_membership (employee) where left_at is null;

create table talent_review (
    id          bigint generated always as identity primary key,
    membership  uuid not null references talent_membership,
    reason      text not null,                       -- why the person stays
    reviewed_by text not null,
    reviewed_at timestamptz not null
);
create index talent_review_membership on talent_review (membership);

create table talent_declined (
    appraisal   uuid primary key,
    result      integer not null,
    reason      text not null,
    declined_by text not null,
    declined_at timestamptz not null,
    foreign key (appraisal, result) references result (appraisal, version)
);

-- Behaviour awards (S92): the highest rate of a month is proposed, HR grants it or not, once.
create table behaviour_award (
    indicator  text not null,
    period     text not null,
    employee   text not null references employee,
    rate       numeric not null,                     -- as it stood when HR decided
    sample     numeric not null,
    indicator_version integer not null,              -- the rule by which it was proposed: this indicator's highest rate
    enough     numeric not null,                     -- among samples of so much
    people     integer not null,                     -- of so many people
    choice     text not null check (choice in ('GRANTED', 'DECLINED')),
    amount     numeric(10, 2) check (amount > 0),    -- CNY
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (indicator, period, employee),
    check ((amount is not null) = (choice = 'GRANTED')),
    check (decided_by <> employee)
);

-- Shares of a year's sales (S94) as they were computed when HR decided: figures, rates and the table they come from.
create table sales_share (
    year               text not null,
    employee           text not null references employee,
    months             integer not null,                 -- with verified figures
    revenue            numeric not null,
    high_value         numeric not null,
    share_percent      numeric(5, 2) not null,
    high_value_percent numeric(5, 2) not null,
    table_version      text not null,
    amount             numeric(14, 2) not null,
    choice             text not null check (choice in ('GRANTED', 'DECLINED')),
    reason             text not null,
    decided_by         text not null,
    decided_at         timestamptz not null,
    primary key (year, employee),
    check (decided_by <> employee)
);
