-- Who works where, for whom and as what, by date. A change ends one row and opens the next; only a correction, which
-- begins on the same day, replaces a row and is named in the audit.
create extension if not exists btree_gist;

-- The time that rows are dated by: the server's, unless the demo company lives its past.
create function moment() returns timestamptz language sql volatile parallel safe as $$
    select clock_timestamp() + coalesce(nullif(current_setting('kaohe.travelled', true), ''), '0')::interval
$$;

create table employee (
    id         text primary key check (id ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    name       text not null,
    email      text,
    created_at timestamptz not null default kaohe.moment()
);

create table team (
    id   text primary key,
    name text not null
);

-- One person's place in the organization from valid_from to valid_to (both included; null = open end).
create table assignment (
    id         bigint generated always as identity primary key,
    employee   text not null references employee,
    team       text references team,
    manager    text references employee,
    role       text,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    check (manager <> employee),
    exclude using gist (employee with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index assignment_manager on assignment (manager);

-- CNY a month; read by HR only.
create table bonus_base (
    employee   text not null references employee,
    valid_from date not null,
    amount     numeric(12, 2) not null check (amount >= 0),
    primary key (employee, valid_from)
);

-- 代办人: acts for a reviewer within the dates; recorded in who did it.
create table stand_in (
    id         uuid primary key,
    principal  text not null references employee,
    stand_in   text not null references employee,
    valid_from date not null,
    valid_to   date not null check (valid_to >= valid_from),
    reason     text not null,
    recorded_by text not null,
    ended_at   timestamptz,                          -- before its time
    check (principal <> stand_in)
);
create index stand_in_principal on stand_in (principal) where ended_at is null;

-- A login that still carries its one-time password.
create table password_change_required (
    user_id text primary key,
    batch   uuid,                     -- the import that created the login, until its passwords are handed out
    since   timestamptz not null default kaohe.moment()
);
