alter table read_next.registry_family add primary key (family_id);
create index on read_next.registry_family using gin (card_hashes);

alter table read_next.registry_person add primary key (family_id, person_id);
create index on read_next.registry_person (nik_hash) where nik_hash is not null;

alter table read_next.registry_span add primary key (family_id, person_id, valid_from);
-- One for each width of area: a page is read in the order of names and stops when it is full.
create index on read_next.registry_span (name_key collate "C", person_id, family_id);
create index on read_next.registry_span
  (left(kelurahan, 8), name_key collate "C", person_id, family_id);
create index on read_next.registry_span (kelurahan, name_key collate "C", person_id, family_id);
create index on read_next.registry_span (nik_hash) where nik_hash is not null;
create index on read_next.registry_span (person_id);

do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index on read_next.registry_span using gin (name_key public.gin_trgm_ops);
  end if;
end
$$;
