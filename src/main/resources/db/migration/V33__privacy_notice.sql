-- Who has read which version of the privacy notice, and when: knowledge, not consent. Append-only.
create table privacy_acknowledgement (
    person  text not null,           -- a user id
    version text not null,           -- the notice's file: 2026-11
    at      timestamptz not null default kaohe.moment(),
    primary key (person, version)
);
create trigger privacy_acknowledgement_append_only before update or delete on privacy_acknowledgement
    for each row execute function refuse_change();
create trigger privacy_acknowledgement_no_truncate before truncate on privacy_acknowledgement
    for each statement execute function refuse_change();
