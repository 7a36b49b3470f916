-- Which person holds which NIK, as a keyed hash; see nik-directory.ts.
create table if not exists identity.nik_claim (
  hash text primary key,
  person_id uuid not null,
  family_id uuid not null,
  claimed_at timestamptz not null default now()
);

create index if not exists nik_claim_person on identity.nik_claim (person_id);
