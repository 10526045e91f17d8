-- Appeals against settled results: one a result, whatever becomes of it. What people said and decided stays as it was.
create table appeal (
    appraisal  uuid primary key references appraisal,
    result     integer not null,                     -- the version it is about
    reason     text not null,
    by_machine boolean not null,                     -- "a machine alone decided this" (PIPL art. 24): pay waits
    raised_by  text not null,
    raised_at  timestamptz not null,
    status     text not null check (status in
        ('ASSIGNMENT', 'REVIEW', 'CORRECTION', 'ANSWERED', 'DECIDED', 'WITHDRAWN')),
    since      timestamptz not null,                 -- when it came to stand there
    reviewer   text references employee,             -- null = HR has not said who
    outcome    integer,                              -- the version that took its place; null = the result stands
    foreign key (appraisal, result) references result (appraisal, version),
    foreign key (appraisal, outcome) references result (appraisal, version)
);
create index appeal_open on appeal (appraisal) where status not in ('DECIDED', 'WITHDRAWN');

create table appeal_part (
    appraisal uuid not null references appeal,
    kind      text not null check (kind in ('LINE', 'RATING', 'GRADE')),
    code      text not null,                         -- of the card's line, the dimension, or the grade
    wrong     text not null,                         -- in the person's words
    primary key (appraisal, kind, code)
);

create table appeal_judgement (
    appraisal uuid not null,
    round     integer not null,                      -- a correction that cannot be made opens another
    kind      text not null,
    code      text not null,
    decision  text not null check (decision in ('STANDS', 'CORRECT', 'RERATE', 'REGRADE')),
    answer    text not null,
    score     numeric(5, 2) check (score between 0 and 100),
    cases     jsonb not null,                        -- what the new rating rests on
    judged_by text not null,
    judged_at timestamptz not null,
    primary key (appraisal, round, kind, code),
    foreign key (appraisal, kind, code) references appeal_part,
    check (decision <> 'CORRECT' or kind = 'LINE'),
    check (decision <> 'RERATE' or kind = 'RATING'),
    check (decision <> 'REGRADE' or kind = 'GRADE'),
    check ((decision = 'RERATE') = (score is not null))
);

create table appeal_correction (
    appraisal uuid not null references appeal,
    round     integer not null,
    decision  text not null check (decision in ('CORRECTED', 'RETURNED')),
    note      text not null,
    made_by   text not null,
    made_at   timestamptz not null,
    primary key (appraisal, round)
);

create table appeal_grade (
    appraisal  uuid primary key references appeal,
    computed   text not null,
    grade      text not null,
    grade_table integer not null,                    -- the version of the table that was chosen from
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null
);

create trigger appeal_part_append_only before update or delete on appeal_part
    for each row execute function refuse_change();
create trigger appeal_judgement_append_only before update or delete on appeal_judgement
    for each row execute function refuse_change();
create trigger appeal_correction_append_only before update or delete on appeal_correction
    for each row execute function refuse_change();
create trigger appeal_grade_append_only before update or delete on appeal_grade
    for each row execute function refuse_change();

-- Whose pay waits: an open appeal says that a machine alone decided.
create view pay_on_hold as
select appraisal, raised_at as since from appeal where by_machine and status not in ('DECIDED', 'WITHDRAWN');
