create index on read_next.figure_deed (family_id);
create index on read_next.figure_deed (person_id, on_day);
-- Of all places too: the server skips from one of the few kelurahan to the next.
create index on read_next.figure_deed (kelurahan, on_day);
-- The last contact of everyone, for any period that is known now, without a look at the rows.
create index on read_next.figure_deed (kelurahan, next_contact, on_day)
  include (category, person_id, known_from, links_from)
  where known_to is null and next_contact > '-infinity';
create index on read_next.figure_deed (kelurahan, next_measured, on_day)
  include (category, person_id, known_from, links_from, waz, whz, kms)
  where known_to is null and next_measured > '-infinity';
create index on read_next.figure_deed (kelurahan, next_height, on_day)
  include (category, person_id, known_from, links_from, haz)
  where known_to is null and next_height > '-infinity';
-- Whose next deed was told late and was not known yet, and the few whose last one must be sought.
create index on read_next.figure_deed (next_contact_known)
  where known_to is null and (next_contact_known at time zone 'Asia/Jakarta')::date > next_contact;
create index on read_next.figure_deed (next_measured_known)
  where known_to is null and (next_measured_known at time zone 'Asia/Jakarta')::date > next_measured;
create index on read_next.figure_deed (next_height_known)
  where known_to is null and (next_height_known at time zone 'Asia/Jakarta')::date > next_height;
create index on read_next.figure_deed (links_from) where links_from > '-infinity';
-- Who has a score at all, which no mother has: looked up for those whose last measurement has none.
create index on read_next.figure_deed (person_id, on_day)
  where waz is not null or whz is not null or kms is not null;

create index on read_next.figure_assessment (family_id);
-- The judgement in force of everybody is read in this order, that of one person from its place.
create index on read_next.figure_assessment (person_id, on_day desc, known_from desc, fact_id desc)
  include (at_risk, known_to) where in_force;
create index on read_next.figure_assessment (person_id);
create index on read_next.figure_assessment (kelurahan, on_day);

create index on read_next.figure_span (family_id);
-- Where somebody belonged on a day, without a look at the row.
create index on read_next.figure_span (person_id)
  include (valid_from, valid_to, category, known_from, known_to, family_id);
-- Who is there on a day, for any figure of it, without a look at the rows: what is known now, which
-- is asked most, and what was known before.
create index on read_next.figure_span (kelurahan, coalesce(valid_to, 'infinity'))
  include (valid_to, valid_from, category, at_risk, stunting, since, cadence_days,
    known_from, person_id, family_id)
  where known_to is null;
create index on read_next.figure_span (kelurahan, known_to)
  include (valid_to, valid_from, category, at_risk, stunting, since, cadence_days,
    known_from, person_id, family_id)
  where known_to is not null;
create index on read_next.figure_span (kelurahan, valid_to)
  include (at_risk, stunting, known_from, known_to, person_id, family_id)
  where category = 'BALITA';

create index on read_next.figure_presence (family_id);
create index on read_next.figure_presence (person_id);
create index on read_next.figure_presence (kelurahan, coalesce(valid_to, 'infinity'));
create index on read_next.figure_presence (went, valid_to) where went is not null;
create index on read_next.figure_presence (known_to) where known_to is not null;

create index on read_next.figure_household (family_id);
create index on read_next.figure_household (kelurahan, coalesce(valid_to, 'infinity'))
  include (valid_to, valid_from, outcome, known_from, family_id)
  where known_to is null;
create index on read_next.figure_household (kelurahan, known_to)
  include (valid_to, valid_from, outcome, known_from, family_id)
  where known_to is not null;

create index on read_next.figure_referral (family_id);

create index on read_next.figure_support (family_id);
create index on read_next.figure_support (person_id, on_day);
create index on read_next.figure_support (kelurahan, on_day);

create index on read_next.figure_amendment (family_id);

alter table read_next.figure_family add primary key (family_id);
create index on read_next.figure_family (known_at);

-- What is looked for, and nothing else: a sample of every column costs more than the indexes. Without
-- one, a table is taken for small until the server has looked at it by itself, minutes later.
analyze read_next.figure_deed (family_id, person_id, on_day, kind, category, kelurahan, known_to,
  haz, waz, whz, kms);
analyze read_next.figure_assessment (family_id, person_id, on_day, kind, at_risk, known_to);
analyze read_next.figure_span (family_id, person_id, category, kelurahan, valid_from, valid_to, known_to);
analyze read_next.figure_presence (family_id, person_id, kelurahan, valid_from, valid_to, known_to);
analyze read_next.figure_household (family_id, kelurahan, outcome, valid_from, valid_to, known_to);
analyze read_next.figure_support (family_id, person_id, on_day, kind, category, kelurahan, known_to);
