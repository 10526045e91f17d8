-- Measured figures. A correction is a new version; the figure an appraisal was scored with stays. A file may bring a
-- million of them: each index and reference here is paid for as often.
create table actual (
    employee    text not null references employee,
    indicator   text not null,
    period      text not null,
    version     integer not null,
    value       numeric not null,
    weight      numeric check (weight > 0), -- what a rate was divided by: by it averages of several weigh
    source      text not null,
    batch       uuid not null,
    row_number  integer not null,         -- in the file, header = 1; of an export the number of the figure
    origin      jsonb,                    -- of an export: adapter, version, table, rows it was made of
    imported_by text not null,
    imported_at timestamptz not null default kaohe.moment(),
    verified_by text,
    verified_at timestamptz,
    decline     integer,                  -- which one of its batch's; null = nobody has declined it
    primary key (batch, row_number),
    unique (employee, period, indicator, version),
    -- who imported a figure is who imported its batch, and nobody else's name stands there
    foreign key (batch, imported_by) references import_batch (id, imported_by),
    check (imported_by <> employee),
    check (verified_by <> imported_by),
    check (verified_by <> employee),
    check ((verified_by is null) = (verified_at is null)),
    foreign key (batch, decline) references import_decline,
    check (verified_at is null or decline is null)
);

-- A figure is evidence: once imported it never changes, and a decision about it stands. Corrections are new rows.
create function keep_figure() returns trigger language plpgsql as $$
begin
    if old.verified_at is not null or old.decline is not null
        or (new.employee, new.indicator, new.period, new.version, new.value, new.source, new.batch, new.row_number, new.origin,
            new.imported_by, new.imported_at)
            is distinct from (old.employee, old.indicator, old.period, old.version, old.value, old.source, old.batch,
            old.row_number, old.origin, old.imported_by, old.imported_at) then
        raise exception 'an imported figure is corrected by a new one';
    end if;
    return new;
end $$;
create trigger actual_is_kept before update on actual
    for each row execute function keep_figure();

-- Who is responsible for which channel, campaign, account, customer or page of a source. A file is the whole list; the
-- newest one counts.
create table attribution (
    batch       uuid not null references import_batch,
    row_number  integer not null,
    source      text not null,
    kind        text not null,            -- ACCOUNT, CHANNEL, CAMPAIGN, OWNER, PAGE, or a company's own
    pattern     text not null,            -- * stands for anything
    employee    text not null references employee,
    valid_from  date,
    valid_until date,
    primary key (batch, row_number)
);
