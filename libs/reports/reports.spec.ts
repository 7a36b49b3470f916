import { createSecretKey, randomBytes } from 'node:crypto';
import { reportFacts } from '#libs/domain/report';
import { createFactStore, type FactStore } from '#libs/event-store';
import { createMemoryLog } from '#libs/event-store/memory';
import { createKeyedHash, createMemoryVault } from '#libs/privacy';
import { importReport, JULY_2025, listReports, readReport, type StoredReport } from './index.js';

const ID = '2025-07-31-alineanews-id';

const july = (): Record<string, unknown> => ({ ...JULY_2025 });

const newStore = (): FactStore =>
  createFactStore({
    log: createMemoryLog(),
    vault: createMemoryVault(),
    keyed: createKeyedHash(createSecretKey(randomBytes(32))),
    definitions: reportFacts,
  });

const kept = async (
  store: FactStore,
  input: unknown,
): Promise<{ readonly status: string; readonly stored: StoredReport }> => {
  const outcome = await importReport(store, input);
  if (!('stored' in outcome)) throw new Error(outcome.status);
  return outcome;
};

describe('published reports', () => {
  it('are kept as printed, with what does not add up in them', async () => {
    const store = newStore();
    const { status, stored } = await kept(store, july());
    expect(status).toBe('kept');
    expect(stored.report.headline).toEqual({ accompanied: 6160, atRisk: 1725 });
    expect(stored.verdict).toBe('UNVERIFIED');
    const byRule = Object.fromEntries(stored.checks.map((check) => [check.rule, check]));
    expect(byRule['R-SUM-ATRISK']?.outcome).toBe('PASS');
    expect(byRule['R-SUM-ACCOMPANIED']).toMatchObject({
      outcome: 'FAIL',
      figures: { headline: 6160, sum: 4437, difference: 1723 },
    });
    expect(await readReport(store, ID)).toEqual(stored);
  });

  it('are kept once, however often they are imported', async () => {
    const store = newStore();
    await kept(store, july());
    const again = await Promise.all([kept(store, july()), kept(store, july())]);
    expect(again.map(({ status }) => status)).toEqual(['repeated', 'repeated']);
    expect(await listReports(store)).toHaveLength(1);
  });

  it('are not overwritten by other figures of the same outlet and period', async () => {
    const store = newStore();
    await kept(store, july());
    const changed = { ...july(), headline: { accompanied: '4.437', atRisk: '1.725' } };
    expect(await importReport(store, changed)).toEqual({ status: 'other-kept', id: ID });
    expect((await readReport(store, ID))?.report.headline.accompanied).toBe(6160);
  });

  it.each([
    ['no object', 'enam ribu', 'body', 'NOT_A_GROUP'],
    [
      'a figure in English print',
      { ...july(), headline: { accompanied: '6,160', atRisk: 1 } },
      'headline.accompanied',
      'NOT_AN_INTEGER',
    ],
    ['no lines', { ...july(), lines: [] }, 'lines', 'TOO_FEW'],
    ['an area elsewhere', { ...july(), area: '19.72' }, 'area', 'UNKNOWN_AREA'],
    [
      'a period that ends before it begins',
      { ...july(), periodFrom: '2025-08-01' },
      'periodFrom',
      'AFTER_PERIOD_UNTIL',
    ],
    ['an outlet that no address can hold', { ...july(), outlet: '—' }, 'outlet', 'NO_LATIN_LETTER'],
  ])('are refused when they have %s', async (_what, input, path, code) => {
    const store = newStore();
    expect(await importReport(store, input)).toMatchObject({
      status: 'invalid',
      problems: [{ path, code }],
    });
    expect(await listReports(store)).toEqual([]);
  });

  it('are listed with the latest period first', async () => {
    const store = newStore();
    await kept(store, { ...july(), periodUntil: '2024-12-31', publishedOn: '2025-01-07' });
    await kept(store, july());
    expect((await listReports(store)).map(({ id }) => id)).toEqual([
      ID,
      '2024-12-31-alineanews-id',
    ]);
  });

  it('that are not there are not made up', async () => {
    expect(await readReport(newStore(), ID)).toBeUndefined();
  });
});
