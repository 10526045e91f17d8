-- What customers say (S55): answers to surveys, and findings from recorded calls. A row of a file may be about many
-- people, as all of a team or campaign. It counts once somebody has verified it who neither imported it nor is meant.
create table customer_answer (
    batch       uuid not null,
    row_number  integer not null,                    -- in the file, header = 1
    employee    text not null references employee,
    question    text not null,                       -- as it was asked, or the code of a finding
    answered_on date not null,
    score       numeric check (score between 0 and 100),
    given       text,                                -- the score as it stands in the file, with its scale
    occurrences integer check (occurrences > 0),     -- of a finding that was counted, not scored
    finding     text,
    respondents text,                                -- which group was asked; nobody by name
    campaign    text,
    imported_by text not null,
    verified_by text,
    verified_at timestamptz,
    decline     integer,                             -- which one of its batch's
    primary key (batch, row_number, employee),
    foreign key (batch, imported_by) references import_batch (id, imported_by),
    check ((score is null) = (given is null)),
    check ((score is null) <> (occurrences is null)),
    check (imported_by <> employee),
    check (verified_by <> imported_by),
    check (verified_by <> employee),
    check ((verified_by is null) = (verified_at is null)),
    foreign key (batch, decline) references import_decline,
    check (verified_at is null or decline is null)
);
create index customer_answer_of_person on customer_answer (employee, answered_on) where verified_at is not null;

-- As with figures: what came in never changes, and a decision about it stands.
create function keep_customer_answer() returns trigger language plpgsql as $$
declare
    decision text[] := array['verified_by', 'verified_at', 'decline'];
begin
    if old.verified_at is not null or old.decline is not null
        or to_jsonb(new) - decision is distinct from to_jsonb(old) - decision then
        raise exception 'an answer is kept as it came';
    end if;
    return new;
end $$;
create trigger customer_answer_is_kept before update on customer_answer
    for each row execute function keep_customer_answer();
create trigger customer_answer_stays before delete on customer_answer
    for each row execute function refuse_change();
