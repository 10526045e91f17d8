-- Annual results are compared before anybody reads them. What changes is the grade, never a score.

-- How far somebody may go, in the line manager's eyes; never part of a score.
create table potential (
    appraisal    uuid not null references appraisal,
    round        integer not null,
    level        text not null check (level in ('LOW', 'MEDIUM', 'HIGH')),
    submitted_by text not null,
    submitted_at timestamptz not null default kaohe.moment(),
    primary key (appraisal, round)
);

-- What every result was when the calibration began.
create table calibration_entry (
    cycle     uuid not null references cycle,
    appraisal uuid not null,
    result    integer not null,
    grade     text not null,
    primary key (cycle, appraisal),
    foreign key (appraisal, result) references result (appraisal, version)
);

-- The newest change of an entry is its grade; each stays with its reason and author.
create table calibration_change (
    cycle      uuid not null,
    appraisal  uuid not null,
    position   integer not null,
    grade      text not null,
    grade_table integer not null,                    -- the version of the table that was chosen from
    reason     text not null,
    changed_by text not null,
    changed_at timestamptz not null default kaohe.moment(),
    primary key (cycle, appraisal, position),
    foreign key (cycle, appraisal) references calibration_entry
);

create function calibration_is_open() returns trigger language plpgsql as $$
begin
    if not exists (select from kaohe.cycle where id = new.cycle and status = 'CALIBRATION') then
        raise exception 'grades change while their cycle is being calibrated, and only then';
    end if;
    return new;
end $$;

create trigger calibration_change_in_its_stage before insert on calibration_change
    for each row execute function calibration_is_open();

-- What a calibrated result was before: the computed grade, why it changed and who changed it.
alter table result
    add column calibrated_from    text,
    add column calibration_reason text,
    add column calibrated_by      text,
    add check (source <> 'SCORED' or calibrated_from is null),
    add check (source <> 'CALIBRATED' or calibrated_from is not null);
