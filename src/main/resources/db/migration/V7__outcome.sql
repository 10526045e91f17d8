create table bonus_list (
    cycle      uuid not null references cycle,
    version    integer not null,                     -- a returned list is made anew
    prepared_at timestamptz not null default kaohe.moment(),
    decision   text check (decision in ('APPROVE', 'RETURN')),
    reason     text,
    decided_by text,
    decided_at timestamptz,
    primary key (cycle, version)
);

create table bonus_line (
    cycle        uuid not null,
    version      integer not null,
    appraisal    uuid not null references appraisal,
    result       integer not null,
    coefficient  numeric(5, 2) not null,
    performance_index numeric(7, 2),
    bonus_base   numeric(12, 2),                     -- null: no base known
    on_hold      boolean not null,                   -- nothing is paid while an appeal says that a machine decided
    primary key (cycle, version, appraisal),
    foreign key (cycle, version) references bonus_list (cycle, version)
);

-- What an appeal changed after its list had been approved; the list stays as it was.
create table bonus_correction (
    appraisal   uuid primary key references appraisal,
    cycle       uuid not null,
    version     integer not null,                    -- of the list that it corrects
    result      integer not null,                    -- what counts instead
    coefficient numeric(5, 2) not null,
    prepared_at timestamptz not null default kaohe.moment(),
    approved_by text,
    approved_at timestamptz,
    foreign key (cycle, version, appraisal) references bonus_line (cycle, version, appraisal),
    check ((approved_by is null) = (approved_at is null))
);

create table improvement_talk (
    id              uuid primary key,
    appraisal       uuid not null unique references appraisal,
    result          integer,                         -- the version that asked for it
    employee        text not null references employee,
    reviewer        text not null references employee,
    minutes         text,
    held_by         text,
    held_at         timestamptz,
    acknowledged_at timestamptz,
    comment         text,
    process_instance text unique,
    foreign key (appraisal, result) references result (appraisal, version),
    check (employee <> reviewer)
);

create table improvement_action (
    talk     uuid not null references improvement_talk,
    position integer not null,
    what     text not null,
    until    date not null,
    primary key (talk, position)
);
