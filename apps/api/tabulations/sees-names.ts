import { isRole, roleDef } from '#libs/identity/roles';

/** Whether a role may look at families by name; the Sekda and other agencies may not. */
export const seesNames = (role: string): boolean =>
  isRole(role) && roleDef(role).reads === 'identified';
