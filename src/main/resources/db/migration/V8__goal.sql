-- The goal tree: company goal, department, stage KPI, quarter and month (S68, S69, S105). A change is a new version.
create table goal (
    code       text not null,
    version    integer not null,
    parent     text,                   -- null = a root, usually the company's goal
    name_zh    text not null,
    name_en    text not null,
    owner      text references employee, -- who answers for it; null = the whole company
    indicator  text,                   -- what measures it; null = its children do
    period     text,
    target     numeric,
    baseline   numeric,                -- where growth starts; null = it counts from 0
    batch      uuid not null references import_batch,
    entered_by text not null,
    entered_at timestamptz not null default kaohe.moment(),
    primary key (code, version),
    check (parent <> code),
    check ((indicator is null) = (target is null)),
    check (indicator is null or period is not null)
);
