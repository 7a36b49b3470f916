create index on read_next.validity_finding (family_id);
-- Who is found on a day, those first for whom it is longest, without a look at what has ended.
create index on read_next.validity_finding (rule, span, valid_from, family_id)
  include (valid_to, kelurahan, worker, known_from)
  where known_to is null and coalesce(valid_to > valid_from, true);
-- For a moment of the past: what was learnt after it.
create index on read_next.validity_finding (rule, cut_known)
  where known_to is null and (cut_known at time zone 'Asia/Jakarta')::date > valid_to;
create index on read_next.validity_finding (rule, valid_to)
  where known_to is null and cut_known is not null;
create index on read_next.validity_finding (rule, known_to) where known_to is not null;

create index on read_next.validity_reading (family_id);
create index on read_next.validity_reading (worker, on_day, figures);
-- The last measurement of each child, of any period.
create index on read_next.validity_reading (kelurahan, span, on_day)
  include (valid_to, known_from, boy, round_birth, whole_years, months, haz)
  where known_to is null and coalesce(valid_to > on_day, true);
create index on read_next.validity_reading (cut_known)
  where known_to is null and (cut_known at time zone 'Asia/Jakarta')::date > valid_to;
create index on read_next.validity_reading (valid_to)
  where known_to is null and cut_known is not null;
-- What the sums of a month have too much, or lack, for a moment of the past.
create index on read_next.validity_reading (month, known_from) where known_to is null;
create index on read_next.validity_reading (on_day) where known_to is null;
create index on read_next.validity_reading (known_to) where known_to is not null;

create index on read_next.validity_child (family_id);
create index on read_next.validity_child (kelurahan, valid_from)
  include (valid_to, first_to, cut_known, known_from, known_to);

create index on read_next.validity_entry (family_id);
create index on read_next.validity_entry (worker);

create index on read_next.validity_likeness (family_id);
create index on read_next.validity_likeness (likeness);
create index on read_next.validity_likeness (nik) where nik is not null;

-- What is looked for, and nothing else: a sample of every column costs more than the indexes.
analyze read_next.validity_finding (family_id, rule, kelurahan, worker, span, valid_from, valid_to, cut_known, known_from, known_to);
analyze read_next.validity_reading (family_id, person_id, on_day, month, kelurahan, worker, span, valid_to, cut_known, known_from, known_to);
analyze read_next.validity_child (family_id, kelurahan, valid_from, valid_to);
analyze read_next.validity_entry (family_id, worker);
analyze read_next.validity_likeness (family_id, likeness, nik);
