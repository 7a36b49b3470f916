-- Which demonstration city this database holds, and whether it was told to its end; one row. A run
-- that was killed goes on to the day it set out for, also when that day has passed meanwhile.
create schema if not exists demo authorization jejak_app;

create table if not exists demo.city (
  one boolean primary key default true check (one),
  seed text not null,
  until date not null,
  finished boolean not null default false
);

grant select, insert, update on demo.city to jejak_app;
