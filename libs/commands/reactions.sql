-- How far the follower that repairs interrupted acts on two families has come; one row.
create schema if not exists commands authorization jejak_app;

create table if not exists commands.reaction_checkpoint (
  one boolean primary key default true check (one),
  -- Opaque position of the last fact looked at.
  position text not null
);

grant select, insert, update on commands.reaction_checkpoint to jejak_app;
