-- Which facts there are, by what an auditor looks for: an index over the log, whichever adapter keeps
-- it. Nothing of what a fact says is in it. Always derived: dropped and filled again from the log.
create table read.fact_index (
  -- The how-manieth fact of the log it is.
  place bigint not null,
  position text not null,
  fact_id text not null,
  stream text collate "C" not null,
  version integer not null,
  type text collate "C" not null,
  actor text collate "C" not null,
  role text not null,
  area text not null,
  source text not null,
  occurred_at text not null,
  recorded_at text collate "C" not null,
  command_id text collate "C" not null,
  correlation_id text collate "C" not null,
  -- The fact that this one corrects or voids.
  refers_to text collate "C"
);

-- How far it has come; one row. Null before the first fact.
create table read.fact_index_checkpoint (
  one boolean primary key default true check (one),
  position text,
  moved_at timestamptz not null default now()
);
insert into read.fact_index_checkpoint default values;

-- The same as in table.ts, where a table filled anew gets them.
alter table read.fact_index add primary key (place);
create index on read.fact_index (fact_id);
create index on read.fact_index (stream, place);
create index on read.fact_index (type, place);
create index on read.fact_index (actor, place);
create index on read.fact_index (correlation_id, place);
create index on read.fact_index (recorded_at, place);
create index on read.fact_index (refers_to) where refers_to is not null;
