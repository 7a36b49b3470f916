create index on read_next.validity_finding (family_id);
create index on read_next.validity_finding (rule, since);

create index on read_next.validity_reading (family_id);
create index on read_next.validity_reading (on_day);

create index on read_next.validity_child (family_id);

create index on read_next.validity_entry (family_id);
create index on read_next.validity_entry (hour);

create index on read_next.validity_likeness (family_id);
create index on read_next.validity_likeness (likeness);

-- What is looked for, and nothing else: a sample of every column costs more than the indexes.
analyze read_next.validity_finding (family_id, rule, kelurahan, worker, since, valid_from, valid_to);
analyze read_next.validity_reading (family_id, person_id, on_day, kelurahan, worker);
analyze read_next.validity_child (family_id, person_id, kelurahan, valid_from, valid_to);
analyze read_next.validity_entry (family_id, worker, kelurahan, hour);
analyze read_next.validity_likeness (family_id, likeness, valid_from, valid_to);
