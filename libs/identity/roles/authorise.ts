import { within } from '#libs/domain/area';
import { refuse, type Refusal } from '#libs/domain/kernel';
import type { Duty } from './permissions.js';
import { isRole, roleDef } from './roles.js';

/** Who acts: an account, in one role, for one area. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  /** A kelurahan or kecamatan code, or `19.71` for the whole city. */
  readonly area: string;
}

/** Whether the role is granted the permission; an unknown role or permission is not. */
export const mayIssue = (role: string, permission: string): boolean =>
  isRole(role) && roleDef(role).permissions.some((granted) => granted === permission);

/** Whether the role has the duty; an unknown role has none. */
export const hasDuty = (role: string, duty: Duty): boolean =>
  isRole(role) && roleDef(role).duties.includes(duty);

/** Whether the actor may see or touch families of a kelurahan. */
export const covers = (actor: Actor, kelurahan: string): boolean => within(kelurahan, actor.area);

/** Refuses a command that the actor's role does not grant or whose family lies elsewhere. */
export const authoriseCommand = (
  actor: Actor,
  permission: string,
  kelurahan: string | undefined,
): Refusal | undefined => {
  if (!mayIssue(actor.role, permission)) return refuse('NOT_PERMITTED');
  if (kelurahan !== undefined && !covers(actor, kelurahan)) return refuse('OUTSIDE_AREA');
  return undefined;
};

/**
 * Refuses to show one identified family. `served` tells whether the actor has recorded something
 * for it, which is all that another agency may look at.
 */
export const authoriseReading = (
  actor: Actor,
  kelurahan: string,
  served: () => boolean,
): Refusal | undefined => {
  const scope = isRole(actor.role) ? roleDef(actor.role).reads : 'aggregate';
  if (scope === 'aggregate') return refuse('AGGREGATES_ONLY');
  if (!covers(actor, kelurahan)) return refuse('OUTSIDE_AREA');
  return scope === 'identified' || served() ? undefined : refuse('NOT_A_BENEFICIARY');
};

/** Whether the role sees by name only whom it has served itself. */
export const seesOnlyServed = (role: string): boolean =>
  isRole(role) && roleDef(role).reads === 'beneficiaries';

/** Refuses a list of identified families, and any area beyond the actor's own. */
export const authoriseListing = (actor: Actor, area: string): Refusal | undefined => {
  const scope = isRole(actor.role) ? roleDef(actor.role).reads : 'aggregate';
  if (scope !== 'identified') return refuse('AGGREGATES_ONLY');
  return within(area, actor.area) ? undefined : refuse('OUTSIDE_AREA');
};

/** Refuses to look for whom to serve, by the number on a card, to a role that serves nobody. */
export const authoriseServing = ({ role }: Actor): Refusal | undefined =>
  mayIssue(role, 'handover') || mayIssue(role, 'support') ? undefined : refuse('NOT_PERMITTED');
