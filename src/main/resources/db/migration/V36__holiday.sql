-- Years of the State Council's calendar that HR imported; those that ship are files.
create table holiday (
    day    date primary key,
    name   text not null,
    worked boolean not null,                         -- a weekend that is worked; else a day off
    batch  uuid not null references import_batch
);
