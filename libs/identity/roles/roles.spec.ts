import { KELURAHAN } from '#libs/domain/area';
import fc from 'fast-check';
import {
  authoriseCommand,
  authoriseListing,
  authoriseReading,
  authoriseServing,
  hasDuty,
  mayIssue,
  PERMISSIONS,
  ROLES,
  roleFitsArea,
  type Actor,
  type Role,
} from './index.js';

const ASAM = '19.71.04.1006';
const MELINTANG = '19.71.04.1007';
const BACANG = '19.71.01.1006';
const as = (role: Role, area = ASAM): Actor => ({ id: 'someone', role, area });

describe('the authorisation matrix', () => {
  test('grants nothing that is not in it, whatever the role or permission is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (role, permission) => {
        fc.pre(!Object.hasOwn(ROLES, role) || !PERMISSIONS.some((p) => p === permission));
        expect(mayIssue(role, permission)).toBe(false);
      }),
    );
    expect(mayIssue('constructor', 'register')).toBe(false);
  });

  test.each(['LURAH', 'CAMAT', 'SEKDA', 'AUDITOR'] as const)('%s only reads', (role) => {
    expect(PERMISSIONS.filter((permission) => mayIssue(role, permission))).toEqual([]);
  });

  test('graduates by health roles and the counsellor alone', () => {
    const roles = Object.keys(ROLES).filter((role) => mayIssue(role, 'graduate'));
    expect(roles).toEqual(['BIDAN', 'PKB', 'DINKES']);
  });

  test('has rules of risk proposed by the agencies and approved by the Sekda alone', () => {
    const roles = Object.keys(ROLES);
    expect(roles.filter((role) => hasDuty(role, 'propose-rules'))).toEqual(['DP3AKB', 'DINKES']);
    expect(roles.filter((role) => hasDuty(role, 'approve-rules'))).toEqual(['SEKDA']);
  });

  test('takes blood by health roles alone', () => {
    const roles = Object.keys(ROLES).filter((role) => mayIssue(role, 'measure-clinical'));
    expect(roles).toEqual(['BIDAN', 'DINKES']);
  });

  test('lets a kader act in her own kelurahan and nowhere else', () => {
    const outside = KELURAHAN.filter(
      ({ code }) => authoriseCommand(as('KADER_POSYANDU'), 'visit', code) !== undefined,
    );
    expect(outside).toHaveLength(41);
    expect(authoriseCommand(as('KADER_POSYANDU'), 'visit', ASAM)).toBeUndefined();
  });

  test('lets a kecamatan role act in each of its kelurahan', () => {
    expect(authoriseCommand(as('PKB', '19.71.04'), 'assess', MELINTANG)).toBeUndefined();
    expect(authoriseCommand(as('PKB', '19.71.04'), 'assess', BACANG)?.code).toBe('OUTSIDE_AREA');
  });
});

describe('reading', () => {
  test('shows the Sekda figures and no family', () => {
    const sekda = as('SEKDA', '19.71');
    expect(authoriseReading(sekda, ASAM, () => true)?.code).toBe('AGGREGATES_ONLY');
    expect(authoriseListing(sekda, '19.71')?.code).toBe('AGGREGATES_ONLY');
  });

  test('shows another agency only whom it has served', () => {
    const opd = as('OPD', '19.71');
    expect(authoriseReading(opd, ASAM, () => true)).toBeUndefined();
    expect(authoriseReading(opd, ASAM, () => false)?.code).toBe('NOT_A_BENEFICIARY');
  });

  test('looks for whom to serve only as who hands over or supports', () => {
    const serving = Object.keys(ROLES).filter(
      (role) => authoriseServing(as(role as Role)) === undefined,
    );
    expect(serving).toEqual(['KADER_POSYANDU', 'KADER_TPK', 'BIDAN', 'PKB', 'DP3AKB', 'OPD']);
  });

  test('lists within the own area only', () => {
    expect(authoriseListing(as('CAMAT', '19.71.04'), ASAM)).toBeUndefined();
    expect(authoriseListing(as('LURAH'), '19.71.04')?.code).toBe('OUTSIDE_AREA');
    expect(authoriseListing(as('LURAH'), BACANG)?.code).toBe('OUTSIDE_AREA');
  });
});

test('a role is given areas of its own level only', () => {
  expect(roleFitsArea('KADER_POSYANDU', ASAM)).toBe(true);
  expect(roleFitsArea('KADER_POSYANDU', '19.71')).toBe(false);
  expect(roleFitsArea('PKB', ASAM)).toBe(false);
  expect(roleFitsArea('AUDITOR', '19.72')).toBe(false);
});
