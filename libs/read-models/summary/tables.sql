-- The city's figures on both clocks: what was true on which day, [valid_from, valid_to), and when it
-- was known, [known_from, known_to). Rows are closed, never changed; what is open is known now.
-- Made in read_next and moved to read when it is filled.

-- Contacts while in a category, in the category and kelurahan of that day.
create table read_next.summary_contact (
  family_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  category text not null,
  kelurahan text not null,
  fact_id uuid not null,
  known_from timestamptz not null,
  known_to timestamptz
);

-- The last assessment of a person on a day.
create table read_next.summary_risk (
  family_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  at_risk boolean not null,
  fact_id uuid not null,
  known_from timestamptz not null,
  known_to timestamptz
);

-- Days in a category, with the facts that make it so.
create table read_next.summary_span (
  family_id uuid not null,
  person_id uuid not null,
  category text not null,
  kelurahan text not null,
  at_risk boolean,
  valid_from date not null,
  valid_to date,
  caused_by uuid[] not null,
  known_from timestamptz not null,
  known_to timestamptz
);
