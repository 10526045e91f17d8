-- Two verified figures of one person, month and indicator that are too far apart (R29), and which of them counts. A row
-- stands until a corrected figure overtakes it; what was decided stays on record.
create table difference (
    id           uuid primary key,
    employee     text not null,
    indicator    text not null,
    period       text not null,
    usual        integer not null,        -- version of the figure that would have counted
    other        integer not null,        -- version of the other source's figure
    tolerance    numeric not null,        -- how far they might have been apart, as a share of the usual one
    found_at     timestamptz not null default kaohe.moment(),
    overtaken_at timestamptz,             -- a corrected figure came: this difference is none any more
    chosen       integer,                 -- version of the figure that counts; null = not decided
    reason       text,
    decided_by   text,
    decided_at   timestamptz,
    foreign key (employee, indicator, period, usual) references actual (employee, indicator, period, version),
    foreign key (employee, indicator, period, other) references actual (employee, indicator, period, version),
    check (chosen in (usual, other)),
    check ((chosen is null) = (decided_by is null)),
    check ((chosen is null) = (decided_at is null)),
    check ((chosen is null) = (btrim(coalesce(reason, '')) = '')),
    check (decided_by <> employee)
);

-- However often figures are verified, and by however many at once: a difference is asked about once.
create unique index difference_stands on difference (employee, indicator, period) where overtaken_at is null;

create index difference_of on difference (employee, period);

create function keep_difference() returns trigger language plpgsql as $$
declare
    answer text[] := '{chosen, reason, decided_by, decided_at}';
begin
    if tg_op = 'DELETE' or old.overtaken_at is not null
        or to_jsonb(new) - 'overtaken_at' - answer is distinct from to_jsonb(old) - 'overtaken_at' - answer
        or old.chosen is not null and to_jsonb(new) - 'overtaken_at' is distinct from to_jsonb(old) - 'overtaken_at' then
        raise exception 'a decision between two figures stands';
    end if;
    return new;
end $$;
create trigger difference_is_kept before update or delete on difference
    for each row execute function keep_difference();

-- The figure that stands for a person, a month and an indicator: verified before unverified, then what was decided where
-- two sources differ, then the usual source before the cross-check, then the newest.
create view standing_actual as
select distinct on (a.employee, a.indicator, a.period) a.*, b.file_name, b.sha256, f.batch is not null as kept,
       p.file_name as evidence_name,
       d.id is not null and d.chosen is null as disputed
  from actual a
  join import_batch b on b.id = a.batch
  left join import_file f on f.batch = a.batch
  left join import_evidence p on p.batch = a.evidence
  left join difference d on d.employee = a.employee and d.indicator = a.indicator and d.period = a.period
                        and d.overtaken_at is null
  left join lateral (select cross_source from indicator where code = a.indicator order by version desc limit 1) i on true
 where a.decline is null
 order by a.employee, a.indicator, a.period, a.verified_at is null, a.version is distinct from d.chosen,
          a.source is not distinct from i.cross_source, a.version desc;
