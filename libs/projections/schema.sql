-- What every projection shares. The tables of a projection are not made here but by the projection
-- itself, in read_next, whenever it is built; they move to read when they are complete.
create schema if not exists read;
create schema if not exists read_next;

create table if not exists read.checkpoint (
  projection text primary key,
  version integer not null,
  -- Opaque position of the last fact taken in; null before the first.
  position text,
  moved_at timestamptz not null default now()
);

-- Families whose facts could not be taken in. Their rows stand as they were before the fact named
-- here. No personal data: only what kind of fact and what kind of error.
create table if not exists read.parked (
  projection text not null,
  stream text not null,
  version integer not null,
  position text not null,
  reason text not null,
  parked_at timestamptz not null default now(),
  primary key (projection, stream)
);

-- The application builds and switches the tables of the projections by itself, so it may create in
-- both schemas; what it did not create it may only use.
grant usage, create on schema read, read_next to jejak_app;
grant select, insert, update, delete on read.checkpoint, read.parked to jejak_app;

-- Search by a part of a name is an index where the server ships this extension, a scan elsewhere.
do $$
begin
  create extension if not exists pg_trgm with schema public;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'pg_trgm is not available: search by name will scan';
end
$$;
