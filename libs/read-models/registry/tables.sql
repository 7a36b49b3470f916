-- The risk registry as known now. Made in read_next and moved to read when it is filled.

create table read_next.registry_family (
  family_id uuid not null,
  kelurahan text not null,
  -- Keyed hashes of the numbers of all cards the family ever had.
  card_hashes text[] not null,
  closed boolean not null,
  version integer not null,
  position text not null
);

-- Everyone who ever was in a family, as known now: for pages, and for finding a name or a NIK.
create table read_next.registry_person (
  family_id uuid not null,
  person_id uuid not null,
  name text,
  -- For order and search: lower case, no accents.
  name_key text not null,
  nik_hash text,
  sex text not null,
  birth_date date,
  birth_month text not null,
  present boolean not null
);

-- Days [valid_from, valid_to) on which what the registry shows of a person stayed the same.
create table read_next.registry_span (
  family_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date,
  -- Null for members who belong to none of the five categories.
  category text,
  kelurahan text not null,
  posyandu text,
  -- Null when never assessed.
  at_risk boolean,
  -- STUNTED, NOT_STUNTED, RECHECK; null for who is no child below five or was never measured.
  stunting text,
  -- Since when without a break in some category: a visit cannot be overdue for longer.
  since date,
  -- Most days between contacts; null without a category.
  cadence_days integer,
  -- Days of contact within the span, and the last one before it.
  contacts date[] not null,
  -- The same of heights that are not flagged, and their height-for-age in hundredths of an SD.
  heights date[] not null,
  haz smallint[] not null,
  -- The person's, once more: pages are read in this order.
  name_key text not null
);
