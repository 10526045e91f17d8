-- All personal reports of a cycle, asked for by somebody of HR. A report that is printed stays printed after a crash; a day
-- after they were asked for all of them go: what is printed is confidential.
create table print_run (
    id       uuid primary key,
    cycle    uuid not null references cycle,
    language text not null check (language in ('zh', 'en')),
    asked_by text not null,
    asked_at timestamptz not null default kaohe.moment(),
    told_at  timestamptz                             -- when who asked was told that it is ready
);
create unique index print_run_once on print_run (cycle, asked_by, language) where told_at is null;
create index print_run_newest on print_run (cycle, asked_by, asked_at desc);

create table print_run_report (
    run       uuid not null references print_run on delete cascade,
    appraisal uuid not null references appraisal,
    name      text,                                  -- of the file, with its suffix
    content   bytea,                                 -- null = not printed yet
    failures  integer not null default 0,
    primary key (run, appraisal),
    check ((name is null) = (content is null))
);
-- a PDF is compressed already
alter table print_run_report alter content set storage external;
create index print_run_report_open on print_run_report (failures) where content is null;
