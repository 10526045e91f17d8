-- A public survey about somebody's work: whoever has the address answers once each time the page is opened (ADR 14).
create table survey_link (
    id         uuid primary key,
    employee   text not null references employee,
    created_by text not null,
    created_at timestamptz not null default kaohe.moment(),
    expires_at timestamptz not null,
    closed_by  text,                                 -- null: it ends by itself
    check (created_by <> employee)
);

-- Neither who answered nor when: a day, and a number that says that the page was not sent twice. It counts nothing
-- until somebody takes it in as a file, which somebody else verifies.
create table survey_answer (
    link        uuid not null references survey_link,
    ticket      uuid not null,
    question    text not null,                     -- its name as it was asked, whatever is asked later
    score       integer not null check (score between 1 and 5),
    answered_on date not null,
    batch       uuid references import_batch,        -- the file it went into; null: it waits
    primary key (ticket, question)
);
create index survey_answer_of_link on survey_answer (link);
