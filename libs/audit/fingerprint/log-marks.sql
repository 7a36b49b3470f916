-- What the log was at some of its places: from the last mark on, its fingerprint is a short walk.
-- Derived: a mark that is missing is made again by walking from the one before it.
create table read.log_mark (
  -- How many facts there were by then.
  facts bigint primary key,
  position text not null,
  recorded_at text collate "C" not null,
  streams bigint not null,
  -- See `RunningFingerprint`.
  digest text not null
);
create index on read.log_mark (recorded_at, facts);
