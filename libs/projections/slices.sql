-- Several workers follow the log, each for some slices of the streams; so there is a checkpoint for
-- each slice of each read model, and what a read model can vouch for is the least of them.

create table read.slice (
  projection text not null,
  slice smallint not null,
  version integer not null,
  -- Opaque position of the last fact taken in; null before the first. As bytes, shorter first, is
  -- the order of the log.
  position text collate "C",
  -- No fact up to that position was recorded later, and none after it earlier.
  recorded_at timestamptz,
  moved_at timestamptz not null default now(),
  primary key (projection, slice)
) with (fillfactor = 50); -- room on the page: each batch leaves a dead version of the row

insert into read.slice (projection, slice, version, position, moved_at)
  select projection, slice, version, position, moved_at
  from read.checkpoint cross join generate_series(0, 15) as slice;

drop table read.checkpoint;

-- One row for a read model, as its readers know it.
create view read.checkpoint as
  select
    projection,
    max(version) as version,
    case when count(position) = count(*)
      then (array_agg(position order by length(position), position))[1] end as position,
    case when count(recorded_at) = count(*) then min(recorded_at) end as recorded_at,
    -- False while some slices are ahead of others: what is known now is known only up to recorded_at.
    count(distinct coalesce(position, '')) = 1 as even,
    max(moved_at) as moved_at
  from read.slice group by projection;

create rule forget as on delete to read.checkpoint
  do instead delete from read.slice where projection = old.projection;

-- Who is at work, and who holds which slice until when. All moments are the database's own.
create table read.worker (
  id uuid primary key,
  seen_at timestamptz not null
);
create table read.lease (
  slice smallint primary key,
  worker uuid,
  until timestamptz not null default '-infinity'
);
insert into read.lease (slice) select generate_series(0, 15);

-- What is being built beside the live tables, and by when; told every second while it lasts.
create table read.rebuild (
  projection text primary key,
  version integer not null,
  started_at timestamptz not null,
  done bigint not null,
  total bigint not null,
  told_at timestamptz not null
);

-- The last comparisons with a fresh fold. No values: they would outlive a person who is forgotten.
create table read.shadow_check (
  projection text primary key,
  checked_at timestamptz not null,
  streams integer not null,
  differences integer not null,
  -- [{table, key, columns}] of the first differences.
  places jsonb not null
);
