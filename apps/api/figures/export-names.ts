import type { Role } from '#libs/identity';

/**
 * Who may take names out of the house in a file: the column "export by-name" of the authorisation
 * matrix (domain fact sheet, section 5; a design, not a regulation). Everybody else's files count
 * the same lines without names. Each such file is told to the log of requests.
 */
const BY_NAME: ReadonlySet<Role> = new Set(['DP3AKB', 'DINKES', 'AUDITOR']);

export const mayExportNames = (role: Role): boolean => BY_NAME.has(role);
