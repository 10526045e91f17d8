-- The answers that did not come in time, of figures that tell how many did (S36, S39, S96, S149). As much evidence as
-- the figure itself.
create table breach (
    batch       uuid not null,
    row_number  integer not null,
    line        integer not null,         -- in the file
    item        text not null,            -- the number of the ticket, lead or public-opinion item
    opened      timestamp not null,       -- as the tool writes it, in the company's time
    answered    timestamp,                -- null = not before the file ended
    hours_late  numeric not null check (hours_late > 0),
    foreign key (batch, row_number) references actual (batch, row_number)
);
create index breach_figure on breach (batch, row_number);

create function keep_breach() returns trigger language plpgsql as $$
begin
    raise exception 'what a figure was made of stays as it was';
end $$;
create trigger breach_stays before update or delete on breach
    for each row execute function keep_breach();
