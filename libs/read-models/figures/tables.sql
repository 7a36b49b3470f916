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
  -- A child's scores in hundredths of an SD, as prevalence counts them; null where flagged.
  haz smallint,
  waz smallint,
  whz smallint,
  -- Which of them are flagged: 1 HAZ, 2 WAZ, 4 WHZ.
  flagged smallint not null,
  -- Of the last weighing of a day below 60 months: N, T, 2T (a T after a T), O, B.
  kms text,
  -- The earlier weighings that it is held against.
  kms_by uuid[],
  fact_id uuid not null,
  known_from timestamptz not null,
  known_to timestamptz,
  -- The next of the same person and family as known now, and since when it is known: among contacts
  -- in a category, measurements, and heights that are not flagged. -infinity: not one of them.
  next_contact date not null,
  next_contact_known timestamptz,
  next_measured date not null,
  next_measured_known timestamptz,
  next_height date not null,
  next_height_known timestamptz,
  -- As known from this moment on, these hold; infinity for who changed families.
  links_from timestamptz not null
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
  rule_set text not null,
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
  -- STUNTED, NOT_STUNTED, RECHECK; null for who is no child below five or was never measured.
  stunting text,
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

-- Days [valid_from, valid_to) in which a person belonged to a family, whatever her category.
create table read_next.figure_presence (
  family_id uuid not null,
  person_id uuid not null,
  kelurahan text not null,
  posyandu text,
  sex text not null,
  birth_month text not null,
  valid_from date not null,
  valid_to date,
  -- ENROLLED, BORN, TRANSFERRED, REOPENED, MOVED
  came text not null,
  -- DIED, LEFT_CITY, DUPLICATE, TRANSFERRED, CLOSED, MOVED; null while she is there.
  went text,
  caused_by uuid[] not null,
  -- The fact that ended it.
  ended_by uuid,
  known_from timestamptz not null,
  known_to timestamptz
);

-- Days [valid_from, valid_to) of a family in the screening for the risk of stunting.
create table read_next.figure_household (
  family_id uuid not null,
  kelurahan text not null,
  -- KRS, NOT_KRS, UNKNOWN; a family that the screening is not meant for has no row.
  outcome text not null,
  rule_set text not null,
  valid_from date not null,
  valid_to date,
  caused_by uuid[] not null,
  known_from timestamptz not null,
  known_to timestamptz
);

create table read_next.figure_referral (
  family_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  category text,
  kelurahan text not null,
  -- The day of the answer; null while it is awaited.
  answered_on date,
  fact_id uuid not null,
  answered_by uuid,
  known_from timestamptz not null,
  known_to timestamptz
);

-- Help of any kind but none, in the category and kelurahan of its day.
create table read_next.figure_support (
  family_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  kind text not null,
  -- Null where nobody said who paid.
  funding text,
  -- Null outside the five categories.
  category text,
  kelurahan text not null,
  fact_id uuid not null,
  known_from timestamptz not null,
  known_to timestamptz
);

-- Corrections and voids, by the fact that they change.
create table read_next.figure_amendment (
  family_id uuid not null,
  -- Null for what concerns the whole family.
  person_id uuid,
  target_id uuid not null,
  -- CORRECTION, VOID
  kind text not null,
  fact_id uuid not null,
  known_from timestamptz not null
);

-- Up to which moment each family is known: a figure of now is dated by the latest of them.
create table read_next.figure_family (
  family_id uuid not null,
  known_at timestamptz not null
);
