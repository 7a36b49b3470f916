import type { Day } from '#libs/domain/kernel';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

// One egg a day for a month (domain.md 4.1).
const EGGS = 30;

export const handOverEggs = (script: Script, on: Day, personId: string, late: number): void => {
  script.act(
    'HandOverEggs',
    on,
    { personId, eggs: EGGS },
    { work: 'KADER_POSYANDU', minute: HOURS.gifts, late },
  );
};

export type Receiver = 'CHILD' | 'CATIN' | 'BUMIL' | 'BUFAS';

interface Gift {
  readonly kind: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly weight: number;
  readonly funding?: string;
}

const GIFTS: Readonly<Record<Receiver, readonly Gift[]>> = {
  CHILD: [
    { kind: 'PMT', details: { target: 'BB_TIDAK_NAIK', days: 14 }, weight: 40, funding: 'APBN' },
    { kind: 'KIE', details: { topic: 'MP_ASI' }, weight: 18 },
    { kind: 'KIE', details: { topic: 'POLA_ASUH' }, weight: 12 },
    { kind: 'VITAMIN_A', details: { capsule: 'MERAH' }, weight: 12 },
    { kind: 'BAPAK_ASUH', details: { months: 6 }, weight: 8, funding: 'CSR' },
    { kind: 'FASILITASI_BANSOS', details: { program: 'SEMBAKO' }, weight: 6, funding: 'APBD' },
    { kind: 'IMUNISASI', details: { vaccine: 'MR' }, weight: 4 },
  ],
  CATIN: [
    { kind: 'BIMWIN', weight: 40 },
    { kind: 'SURVEILANS_ELSIMIL', weight: 30 },
    { kind: 'KIE', details: { topic: 'KESEHATAN_REPRODUKSI' }, weight: 30 },
  ],
  BUMIL: [
    { kind: 'MMS', details: { tablets: 30 }, weight: 34, funding: 'APBN' },
    { kind: 'TTD', details: { tablets: 30 }, weight: 18, funding: 'APBN' },
    { kind: 'KIE', details: { topic: 'GIZI' }, weight: 26 },
    { kind: 'PMT', details: { target: 'BUMIL_KEK', days: 30 }, weight: 16, funding: 'APBN' },
    { kind: 'FASILITASI_BANSOS', details: { program: 'PBI_JKN' }, weight: 6 },
  ],
  BUFAS: [
    { kind: 'KONSELING', details: { topic: 'KB' }, weight: 40 },
    { kind: 'KIE', details: { topic: 'ASI' }, weight: 40 },
    { kind: 'TTD', details: { tablets: 30 }, weight: 20, funding: 'APBN' },
  ],
};

/** One of the kinds of support that people in this phase of life get. */
export const support = (script: Script, on: Day, personId: string, receiver: Receiver): void => {
  const gifts = GIFTS[receiver];
  const weights = Object.fromEntries(gifts.map((gift, i) => [String(i), gift.weight]));
  const { kind, details, funding } = gifts[Number(script.chance.weighted(weights))] as Gift;
  script.act(
    'DeliverSupport',
    on,
    {
      personId,
      kind,
      ...(details === undefined ? {} : { details }),
      ...(funding === undefined ? {} : { funding }),
    },
    { work: 'KADER_TPK', minute: HOURS.gifts + 20 },
  );
};
