-- Measured figures. A correction is a new version; the figure an appraisal was scored with stays.
create table actual (
    id          bigint generated always as identity primary key,
    employee    text not null references employee,
    indicator   text not null,
    period      text not null,
    version     integer not null,
    value       numeric not null,
    source      text not null,
    batch       uuid not null references import_batch,
    row_number  integer not null,         -- in the file, header = 1
    imported_by text not null,
    imported_at timestamptz not null default clock_timestamp(),
    verified_by text,
    verified_at timestamptz,
    declined_at timestamptz,
    unique (employee, indicator, period, version),
    check (imported_by <> employee),
    check (verified_by <> imported_by),
    check (verified_by <> employee),
    check ((verified_by is null) = (verified_at is null)),
    check (verified_at is null or declined_at is null)
);
create index actual_period on actual (period, indicator);
create index actual_batch on actual (batch);
