-- What is doubtful about the facts, on any day, as known now. No name and no birth date is here.
-- Made in read_next and moved to read when it is filled.

-- Days [valid_from, valid_to) on which a rule finds something about a person.
create table read_next.validity_finding (
  family_id uuid not null,
  -- Null for what concerns the whole family.
  person_id uuid,
  rule text not null,
  code text not null,
  kelurahan text not null,
  -- Whose fact it is, or who saw her last.
  worker text,
  since date not null,
  valid_from date not null,
  valid_to date,
  fact_id uuid,
  amount integer
);

-- How each measurement of a child was read, for what only many of them show.
create table read_next.validity_reading (
  family_id uuid not null,
  person_id uuid not null,
  fact_id uuid not null,
  on_day date not null,
  kelurahan text not null,
  worker text not null,
  -- At one decimal; null when not read.
  weight_digit smallint,
  height_digit smallint,
  -- Weight and height, when both were read.
  figures text,
  -- There is a measurement before it with both, and its figures are these very ones.
  compared boolean not null,
  repeated boolean not null,
  scored boolean not null,
  flagged boolean not null,
  -- Height-for-age, unless flagged.
  haz real
);

-- Days [valid_from, valid_to) of a child below five in a kelurahan.
create table read_next.validity_child (
  family_id uuid not null,
  person_id uuid not null,
  kelurahan text not null,
  valid_from date not null,
  valid_to date
);

-- Commands that a worker sent for a family within an hour.
create table read_next.validity_entry (
  family_id uuid not null,
  worker text not null,
  kelurahan text not null,
  hour timestamptz not null,
  entries integer not null
);

-- Keyed hashes of what two entries of one person would have in common.
create table read_next.validity_likeness (
  family_id uuid not null,
  person_id uuid not null,
  kelurahan text not null,
  worker text,
  fact_id uuid not null,
  likeness text not null,
  mother text,
  has_nik boolean not null,
  valid_from date not null,
  valid_to date
);
