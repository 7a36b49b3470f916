-- Accounts and sessions. Passwords only as argon2id, session tokens only as their SHA-256.
create table if not exists identity.account (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  display_name text not null,
  role text not null,
  area text not null,
  password_hash text not null,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table if not exists identity.session (
  token_hash bytea primary key,
  account_id uuid not null references identity.account (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create index if not exists session_account on identity.session (account_id);
