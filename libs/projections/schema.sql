-- What every projection shares. The tables of a projection are not made here but by the projection
-- itself, in read_next, whenever it is built; they move to read when they are complete.

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
