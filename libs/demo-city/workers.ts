import { KECAMATAN, KELURAHAN } from '#libs/domain/area';
import { demoAccounts, type Account } from '#libs/identity';
import { v5 } from 'uuid';
import { NAMESPACE } from './ids.js';

export type Work = 'KADER_POSYANDU' | 'KADER_TPK' | 'BIDAN' | 'PKB';

const TITLES: Readonly<Record<Work, string>> = {
  KADER_POSYANDU: 'Kader Posyandu',
  KADER_TPK: 'Kader TPK',
  BIDAN: 'Bidan',
  PKB: 'Penyuluh KB',
};

const SHORT: Readonly<Record<Work, string>> = {
  KADER_POSYANDU: 'kader',
  KADER_TPK: 'tpk',
  BIDAN: 'bidan',
  PKB: 'pkb',
};

const account = (role: Work, area: { code: string; name: string }): Account =>
  // Where the documentation's own accounts work, they did the work there.
  demoAccounts.find((a) => a.role === role && a.area === area.code) ?? {
    id: v5(`account/${role}/${area.code}`, NAMESPACE),
    username: `${SHORT[role]}.${area.name.toLowerCase().replaceAll(' ', '-')}`,
    displayName: `${TITLES[role]} ${area.name}`,
    role,
    area: area.code,
  };

/** Everybody who works in the demonstration city: two in each kelurahan, two in each kecamatan. */
export const workers: readonly Account[] = [
  ...KELURAHAN.flatMap((k) => [account('KADER_POSYANDU', k), account('KADER_TPK', k)]),
  ...KECAMATAN.flatMap((k) => [account('BIDAN', k), account('PKB', k)]),
];

const byPlace = new Map(workers.map((w) => [`${w.role}/${w.area}`, w]));

/** Who does a kind of work in a kelurahan. */
export const workerFor = (work: Work, kelurahan: string): Account => {
  const area = work === 'BIDAN' || work === 'PKB' ? kelurahan.slice(0, 8) : kelurahan;
  const found = byPlace.get(`${work}/${area}`);
  if (found === undefined) throw new Error(`nobody does ${work} in ${kelurahan}`);
  return found;
};
