alter table read_next.registry_family add primary key (family_id);
create index on read_next.registry_family using gin (card_hashes);

alter table read_next.registry_person add primary key (family_id, person_id);
create index on read_next.registry_person (nik_hash) where nik_hash is not null;
create index on read_next.registry_person (name_key collate "C", person_id, family_id);

alter table read_next.registry_span add primary key (family_id, person_id, valid_from);
-- One for each width of area: a page is read in the order of names and stops when it is full.
create index on read_next.registry_span (name_key collate "C", person_id, family_id);
create index on read_next.registry_span
  (left(kelurahan, 8), name_key collate "C", person_id, family_id);
create index on read_next.registry_span (kelurahan, name_key collate "C", person_id, family_id);

do $$
declare
  home text := (select n.nspname from pg_extension e
    join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  if home is not null then
    execute format(
      'create index on read_next.registry_person using gin (name_key %I.gin_trgm_ops)', home);
  end if;
end
$$;

-- What is looked for, and nothing else: a sample of every column costs more than the indexes.
analyze read_next.registry_family (family_id, kelurahan, closed);
analyze read_next.registry_person (family_id, person_id, name_key, nik_hash);
analyze read_next.registry_span (family_id, person_id, valid_from, valid_to, category, kelurahan, at_risk);
