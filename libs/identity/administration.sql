-- What an administrator needs: a temporary password that must be changed, an end to a time-boxed
-- account, and attempts to sign in that every process counts together.
alter table identity.account add column if not exists must_change_password boolean not null default false;
-- The last day on which it may be used, in Jakarta.
alter table identity.account add column if not exists valid_until date;

-- As rate-limiter-flexible writes it. The key is a keyed hash: what people type into the field for
-- their name may be their password.
create table if not exists identity.login_attempt (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index if not exists login_attempt_expire on identity.login_attempt (expire);
