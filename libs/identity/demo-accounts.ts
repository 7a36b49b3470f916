import type { Sql } from '#libs/projections';
import { createAccount, type Account } from './accounts.js';

/** Same for every demo account; the demo city holds synthetic people only. */
export const DEMO_PASSWORD = 'jejak-demo-2025';

const ID_PREFIX = 'd0000000-0000-4000-8000-0000000000';

/* One for each role. Asam, Rangkui: the kelurahan that the examples of the documentation use. */
const DEMO: readonly Account[] = (
  [
    ['kader', 'Kader Posyandu Asam', 'KADER_POSYANDU', '19.71.04.1006'],
    ['tpk', 'Kader TPK Asam', 'KADER_TPK', '19.71.04.1006'],
    ['bidan', 'Bidan Rangkui', 'BIDAN', '19.71.04'],
    ['pkb', 'Penyuluh KB Rangkui', 'PKB', '19.71.04'],
    ['lurah', 'Lurah Asam', 'LURAH', '19.71.04.1006'],
    ['camat', 'Camat Rangkui', 'CAMAT', '19.71.04'],
    ['dp3akb', 'Admin DP3AKB', 'DP3AKB', '19.71'],
    ['dinkes', 'Petugas Dinas Kesehatan', 'DINKES', '19.71'],
    ['opd', 'Petugas OPD', 'OPD', '19.71'],
    ['sekda', 'Sekretaris Daerah', 'SEKDA', '19.71'],
    ['auditor', 'Auditor Inspektorat', 'AUDITOR', '19.71'],
  ] as const
).map(([username, displayName, role, area], i) => ({
  id: `${ID_PREFIX}${String(i + 1).padStart(2, '0')}`,
  username,
  displayName,
  role,
  area,
}));

export const demoAccounts: readonly Account[] = DEMO;

/** Makes the demo accounts where they are missing, and returns them for the start line. */
export const createDemoAccounts = async (sql: Sql): Promise<readonly Account[]> => {
  const there = await sql.query<{ username: string }>(
    'select username from identity.account where username = any($1)',
    [DEMO.map((a) => a.username)],
  );
  const missing = DEMO.filter((a) => !there.some((row) => row.username === a.username));
  await Promise.all(missing.map((a) => createAccount(sql, { ...a, password: DEMO_PASSWORD })));
  return DEMO;
};
