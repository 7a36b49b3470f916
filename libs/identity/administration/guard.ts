import { refuse, type Refusal } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { DUTIES, isRole, ROLES, roleDef, roleFitsArea, type Role } from '../roles/index.js';

/** Any number: one administrator at a time decides on accounts, whichever process she works in. */
const LOCK = 1971_0002;

export const oneAtATime = async (tx: Sql): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
};

const [, ADMINISTER] = DUTIES;

const ADMINISTRATORS = Object.keys(ROLES).filter((role) =>
  roleDef(role as Role).duties.includes(ADMINISTER),
);

/** Refuses what would leave the city without anybody who can open an account. */
export const stillAdministered = async (tx: Sql): Promise<Refusal | undefined> => {
  const [left] = await tx.query<{ count: string }>(
    `select count(*) as count from identity.account
     where role = any($1) and disabled_at is null and valid_until is null`,
    [ADMINISTRATORS],
  );
  return Number(left?.count ?? 0) > 0 ? undefined : refuse('LAST_ADMINISTRATOR');
};

export const mayAdminister = (role: string): boolean => ADMINISTRATORS.includes(role);

/** Refuses a role that does not exist, or one that may not be given this area. */
export const roleAndArea = (role: string, area: string): Refusal | undefined => {
  if (!isRole(role)) return refuse('UNKNOWN_ROLE', 'role');
  return roleFitsArea(role, area) ? undefined : refuse('ROLE_NOT_FOR_AREA', 'area');
};
