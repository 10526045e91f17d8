-- What makes a figure evidence (S49, S50), said here too, so that no way into the database gets around it.

-- The file of a batch of figures as it came: whoever verifies one, or doubts it later, looks into it.
create table import_file (
    batch   uuid primary key references import_batch,
    size    bigint not null
);

-- What the pieces hold one after the other is the file, compressed with gzip.
create table import_file_piece (
    batch   uuid not null references import_file,
    number  integer not null,
    content bytea not null,
    primary key (batch, number)
);
alter table import_file_piece alter content set storage external;

-- The proof that was attached to a file: a screenshot, a statement, a mail. People open it, the product never reads it.
create table import_evidence (
    batch     uuid primary key references import_batch,
    file_name text not null,
    content   bytea not null check (octet_length(content) > 0),
    size      integer not null generated always as (octet_length(content)) stored,
    sha256    char(64) not null generated always as (encode(sha256(content), 'hex')) stored
);
alter table import_evidence alter content set storage external;
create trigger import_evidence_is_kept before update or delete on import_evidence
    for each row execute function refuse_change();

-- A figure that somebody typed in has both: the file that it stands in and the proof beside it.
alter table actual
    add column reason text,               -- why somebody typed it in; a tool's figure needs none
    add column evidence uuid generated always as (case when source = 'MANUAL' then batch end) stored
        references import_file references import_evidence,
    add check ((source = 'MANUAL') = (btrim(coalesce(reason, '')) <> ''));

-- Once imported a figure neither changes nor goes, and a decision about it stands. Corrections are new rows.
create or replace function keep_figure() returns trigger language plpgsql as $$
declare
    -- what may still be said; evidence follows from the rest and is not computed yet
    open text[] := '{verified_by, verified_at, decline, evidence}';
begin
    if tg_op = 'DELETE' or old.verified_at is not null or old.decline is not null
        or to_jsonb(new) - open is distinct from to_jsonb(old) - open then
        raise exception 'an imported figure is corrected by a new one';
    end if;
    return new;
end $$;
create trigger actual_stays before delete on actual
    for each row execute function keep_figure();

-- What an appraisal was scored with stays, whatever is corrected later; a result is published once.
create function keep_result() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.published_at is not null
        or to_jsonb(new) - 'published_at' is distinct from to_jsonb(old) - 'published_at' then
        raise exception 'a result is followed by a new version';
    end if;
    return new;
end $$;
create trigger result_is_kept before update or delete on result
    for each row execute function keep_result();
