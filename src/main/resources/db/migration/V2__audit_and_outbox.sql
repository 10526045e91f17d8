-- Who read or changed what of whom, when and why. Append-only: neither the product nor a repair script edits it.
create table audit (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default kaohe.moment(),
    actor    text not null,
    action   text not null,          -- a code such as APPRAISAL_READ, REVIEWER_REPLACED
    subject  text not null,          -- what was touched: appraisal/<id>, cycle/<id>, import/<id>, decision/<key>
    employee text,                   -- whose data it is, where it is one person's
    reason   text,
    detail   text                    -- from what to what: ids, dates and codes, never what was judged or written
);
create index audit_subject on audit (subject);
create index audit_employee on audit (employee, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger audit_append_only before update or delete on audit
    for each row execute function refuse_change();
create trigger audit_no_truncate before truncate on audit
    for each statement execute function refuse_change();

-- One row a message, written in the transaction that gives rise to it. Shown in the time line now, sent later.
create table outbox (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default kaohe.moment(),
    recipient  text not null,        -- a user id, or group:<name>
    kind       text not null,        -- TASK_OVERDUE, CONFIRMATION_PENDING, RESULT_PUBLISHED, ...
    subject    text not null,        -- appraisal/<id> or cycle/<id>
    task_id    text,
    dedupe_key text not null unique,
    sent_at    timestamptz
);
create index outbox_subject on outbox (subject);
