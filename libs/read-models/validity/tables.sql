-- What is doubtful about the facts, on any day, as known at any moment. No name and no birth date
-- is here. Made in read_next and moved to read when it is filled; sums.sql has what is kept of it.
--
-- Every row holds on [valid_from, valid_to) and is known on [known_from, known_to). What only waits
-- for something ends earlier when it comes: until that was learnt (cut_known) the end was first_to.
-- A row that has no day left stays, for what was known before.

-- Days on which a rule finds something about a person.
create table read_next.validity_finding (
  family_id uuid not null,
  -- Null for what concerns the whole family.
  person_id uuid,
  rule text not null,
  code text not null,
  kelurahan text not null,
  -- Whose fact it is, or that it waits after.
  worker text,
  fact_id uuid,
  amount integer,
  valid_from date not null,
  valid_to date,
  first_to date,
  cut_known timestamptz,
  known_from timestamptz not null,
  known_to timestamptz,
  -- By how many days it holds (derive/span.ts).
  span smallint not null
);

-- How each measurement of a child was read, for what only many of them show. It holds until the
-- child is measured again.
create table read_next.validity_reading (
  family_id uuid not null,
  person_id uuid not null,
  fact_id uuid not null,
  on_day date not null,
  kelurahan text not null,
  posyandu text not null,
  worker text not null,
  age_group text not null,
  -- Completed months of age.
  months smallint not null,
  boy boolean not null,
  -- Born on the 1st or 15th; null when the day is not known.
  round_birth boolean,
  -- 12, 24, 36 or 48 months old.
  whole_years boolean not null,
  -- At one decimal; null when not read.
  weight_digit smallint,
  height_digit smallint,
  -- Weight and height in one number, when both were read.
  figures integer,
  -- Standing before two years, or lying after.
  mismatched boolean,
  oedema_seen boolean not null,
  -- There is a measurement before it with both, and its figures are these very ones.
  compared boolean not null,
  repeated boolean not null,
  -- Hundredths of an SD; null where flagged or not computed.
  haz smallint,
  waz smallint,
  whz smallint,
  baz smallint,
  -- Which of them are flagged: 1 HAZ, 2 WAZ, 4 WHZ, 8 BAZ.
  flags smallint not null,
  -- Any of all six.
  scored boolean not null,
  flagged boolean not null,
  -- Where the child lived when the month ended, on its first measurement in it: counts for D/S.
  covers text,
  -- The first day of its month.
  month date not null,
  valid_to date,
  first_to date,
  cut_known timestamptz,
  known_from timestamptz not null,
  known_to timestamptz,
  span smallint not null
);

-- Days of a child below five in a kelurahan.
create table read_next.validity_child (
  family_id uuid not null,
  person_id uuid not null,
  kelurahan text not null,
  valid_from date not null,
  valid_to date,
  first_to date,
  cut_known timestamptz,
  known_from timestamptz not null,
  known_to timestamptz,
  span smallint not null
);

-- When a worker sent commands for a family; each is known from then on.
create table read_next.validity_entry (
  family_id uuid not null,
  worker text not null,
  kelurahan text not null,
  moments timestamptz[] not null
);

-- Keyed hashes of what two entries of one person would have in common.
create table read_next.validity_likeness (
  family_id uuid not null,
  person_id uuid not null,
  kelurahan text not null,
  worker text,
  fact_id uuid not null,
  -- Birth date, sex and likeness of the name; likeness of her mother's; the number itself.
  likeness uuid not null,
  mother uuid,
  nik uuid,
  valid_from date not null,
  valid_to date,
  first_to date,
  cut_known timestamptz,
  known_from timestamptz not null,
  known_to timestamptz,
  span smallint not null
);
