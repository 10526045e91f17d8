-- Colleagues' views of a person (S54), and a team's of its lead. What somebody says lies in a sealed envelope; the
-- database alone opens none.
create table peer_stage (
    appraisal    uuid not null references appraisal,
    rater_group  text not null check (rater_group in ('PEER', 'UPWARD')),
    proposed_by  text,
    approved_by  text,
    closed       boolean not null default false,
    closed_by    text,                               -- HR; null: everybody had answered
    close_reason text,
    primary key (appraisal, rater_group),
    check ((closed_by is null) = (close_reason is null))
);

-- Whom the person named; whom the line manager invites may be others.
create table peer_proposal (
    appraisal uuid not null references appraisal,
    peer      text not null references employee,
    primary key (appraisal, peer)
);

-- One seat among the reviewers; who declines is followed on it by another. Neither says when.
create table peer_invitation (
    id         uuid primary key,
    appraisal  uuid not null,
    rater_group text not null,
    reviewer   text not null references employee,
    other_team boolean not null,                     -- such a colleague is asked two dimensions more
    status     text not null check (status in ('INVITED', 'DECLINED', 'DROPPED')),
    unique (appraisal, reviewer),
    foreign key (appraisal, rater_group) references peer_stage
);

create table peer_decline (
    invitation uuid not null references peer_invitation,
    reviewer   text not null references employee,
    reason     text not null,
    primary key (invitation, reviewer)
);

-- Whoever knows the invitation knows the author, so ratings and text are sealed with a key that is kept elsewhere,
-- and padded: neither the order nor the length of the rows says anything (ADR 11).
create table peer_answer (
    invitation uuid primary key references peer_invitation,
    key_id     text not null,
    envelope   bytea not null
);
create index peer_answer_key on peer_answer (key_id);

-- What the reviewers say together, written once when the stage closes; absent where too few answered.
create table peer_summary (
    appraisal   uuid not null,
    rater_group text not null,
    reviewers   integer not null check (reviewers > 2),
    texts       text[] not null,                     -- in random order
    primary key (appraisal, rater_group),
    foreign key (appraisal, rater_group) references peer_stage
);

create table peer_average (
    appraisal   uuid not null,
    rater_group text not null,
    dimension   text not null,
    average     numeric not null check (average between 0 and 100),
    primary key (appraisal, rater_group, dimension),
    foreign key (appraisal, rater_group) references peer_summary
);

create trigger peer_answer_append_only before update or delete on peer_answer
    for each row execute function refuse_change();
create trigger peer_summary_append_only before update or delete on peer_summary
    for each row execute function refuse_change();
create trigger peer_average_append_only before update or delete on peer_average
    for each row execute function refuse_change();
