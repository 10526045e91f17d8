-- How messages of the outbox reach people.
alter table outbox rename column sent_at to routed_at; -- when it was decided who gets it by which way
create index outbox_unrouted on outbox (id) where routed_at is null;

-- What somebody gets at once. It is fixed before it is sent, so that a second attempt is the same letter.
create table letter (
    id           uuid primary key,
    person       text not null,        -- a user id, or group:<name>
    channel      text not null,
    written_at   timestamptz not null default kaohe.moment(),
    attempts     integer not null default 0,
    next_attempt timestamptz not null default kaohe.moment(),
    sent_at      timestamptz,
    failure      text                  -- a code of why the last attempt failed, without addresses and texts
);
create index letter_waiting on letter (next_attempt) where sent_at is null;

create table delivery (
    message bigint not null references outbox,
    person  text not null,
    channel text not null,
    letter  uuid references letter,
    moot    boolean not null default false, -- done before the letter was written
    primary key (message, person, channel)
);
create index delivery_waiting on delivery (person, channel) where letter is null and not moot;
create index delivery_letter on delivery (letter);

-- How a person wants to be reached; absent = as the company does it.
create table message_preference (
    person      text primary key,
    language    text not null check (language in ('zh', 'en')),
    quiet_from  time not null,
    quiet_until time not null,
    mail        boolean not null
);
