import { f, record } from '#libs/domain/kernel';
import { notOpen, openClosure } from '../guards.js';
import { caused, defineCommand, defineFact } from './family.js';
import { note } from './fields.js';

const REASONS = [
  'PINDAH_KOTA',
  'MENOLAK',
  'TIDAK_DITEMUKAN',
  'TANPA_SASARAN',
  'DUPLIKAT',
  'LAINNYA',
] as const;

const WORDS: Readonly<Record<(typeof REASONS)[number], { id: string; en: string }>> = {
  PINDAH_KOTA: { id: 'pindah ke luar kota', en: 'moved out of the city' },
  MENOLAK: { id: 'menolak didampingi', en: 'declined accompaniment' },
  TIDAK_DITEMUKAN: { id: 'tidak ditemukan', en: 'not found' },
  TANPA_SASARAN: { id: 'tidak ada sasaran lagi', en: 'no target persons left' },
  DUPLIKAT: { id: 'tercatat dua kali', en: 'entered twice' },
  LAINNYA: { id: 'sebab lain', en: 'another reason' },
};

export const FamilyClosed = defineFact({
  type: 'FamilyClosed',
  schema: 1,
  fields: {
    why: f.choice({ id: 'Sebab', en: 'Why' }, REASONS),
    continuesAs: f.optional(f.uuid({ id: 'Diteruskan sebagai', en: 'Continues as family' })),
    note,
  },
  evolve(state, fact) {
    if (openClosure(state) === undefined)
      state.closures.push({ ...caused(fact), reason: fact.data.why });
    else state.adrift.push(fact.id);
  },
  tell: {
    id: (d) => `Pendampingan keluarga ditutup: ${WORDS[d.why].id}`,
    en: (d) => `Family closed: ${WORDS[d.why].en}`,
  },
});

export const CloseFamily = defineCommand({
  name: 'CloseFamily',
  path: 'closures',
  permission: 'close',
  title: { id: 'Tutup keluarga', en: 'Close a family' },
  fields: FamilyClosed.fields,
  refusals: ['FAMILY_NOT_REGISTERED', 'FAMILY_CLOSED'],
  decide: (input, context) => notOpen(context) ?? [record(FamilyClosed, context, input)],
});
