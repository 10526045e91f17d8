-- What results are used for (S91). Managers propose, HR decides with a reason, and nothing takes effect by itself.

-- Promotion and pay after a year (S48): each statement stays, HR's newest is the decision.
create table advancement (
    id        bigint generated always as identity primary key,
    appraisal uuid not null,
    result    integer not null,                      -- the version it was said about
    kind      text not null check (kind in ('PROMOTION', 'PAY')),
    voice     text not null check (voice in ('MANAGER', 'HR')),
    choice    text not null check (choice in ('PROPOSED', 'NOT', 'LATER')),
    percent   numeric(5, 2) check (percent > 0 and percent <= 100),
    reason    text not null,
    said_by   text not null,
    said_at   timestamptz not null,
    foreign key (appraisal, result) references result (appraisal, version),
    check (voice = 'HR' or choice = 'PROPOSED'),
    check ((percent is not null) = (kind = 'PAY' and choice = 'PROPOSED'))
);
create index advancement_appraisal on advancement (appraisal);

create trigger advancement_is_kept before update or delete on advancement
    for each row execute function refuse_change();
