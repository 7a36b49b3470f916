-- Who looked at whom: the record of processing that the law asks for (UU 27/2022, article 31). Kept
-- apart from the facts, and without a word of what was seen. The application adds and reads; it can
-- neither change nor remove a row, because the table belongs to the owner of the log.
create schema audit;

create table audit.access (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account text collate "C" not null,
  role text not null,
  area text not null,
  -- The pattern of the address, which names no one: GET /api/v1/families/:familyId.
  action text collate "C" not null,
  -- The stream whose facts were asked for, where it is one: family-<uuid>.
  stream text collate "C",
  -- 200 shown, 403 refused.
  status smallint not null,
  request_id uuid not null
);
create index on audit.access (account, id);
create index on audit.access (stream, id) where stream is not null;
create index on audit.access (at);

grant usage on schema audit to jejak_app;
grant select, insert on audit.access to jejak_app;
