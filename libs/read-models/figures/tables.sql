-- The city's figures on both clocks: what was true on which day, and when it was known,
-- [known_from, known_to). Rows are closed, never changed; what is open is known now.
-- Made in read_next and moved to read when it is filled.

-- The read model that these tables took the place of.
drop table if exists read.summary_contact, read.summary_risk, read.summary_span;
delete from read.checkpoint where projection = 'summary';

-- What was done for a person, in the category and kelurahan of that day.
create table read_next.figure_deed (
  family_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  -- VISIT, MEASUREMENT, EGGS
  kind text not null,
  -- Null outside the five categories.
  category text,
  kelurahan text not null,
  -- Eggs handed over; 1 for everything else.
  amount integer not null,
  fact_id uuid not null,
  known_from timestamptz not null,
  known_to timestamptz
);

-- Judgements of a person's risk.
create table read_next.figure_assessment (
  family_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  -- ASSESSED, REASSESSED, GRADUATED, REINSTATED
  kind text not null,
  category text,
  kelurahan text not null,
  at_risk boolean not null,
  -- What the judgement before said; null for the first.
  was_at_risk boolean,
  -- The last judgement of its day: the one that counts from that day on.
  in_force boolean not null,
  fact_id uuid not null,
  known_from timestamptz not null,
  known_to timestamptz
);

-- Days [valid_from, valid_to) in a category, with the facts that make it so.
create table read_next.figure_span (
  family_id uuid not null,
  person_id uuid not null,
  category text not null,
  kelurahan text not null,
  at_risk boolean,
  valid_from date not null,
  valid_to date,
  -- Since when without a break in some category: a visit cannot be overdue for longer.
  since date not null,
  -- Most days between contacts.
  cadence_days integer not null,
  caused_by uuid[] not null,
  known_from timestamptz not null,
  known_to timestamptz
);

-- Up to which moment each family is known: a figure of now is dated by the latest of them.
create table read_next.figure_family (
  family_id uuid not null,
  known_at timestamptz not null
);
