import { f, type FactDef, type Fields } from '#libs/domain/kernel';

/** What an erasure's stream adds up to. */
export interface ErasureState {
  requested: boolean;
  erased: boolean;
}

export const newErasure = (): ErasureState => ({ requested: false, erased: false });

export const erasureStream = (personId: string): string => `erasure-${personId}`;

/** After UU 27/2022: articles 8 and 9 (withdrawal, request), 43 and 44 (no longer needed, unlawful). */
export const ERASURE_BASES = [
  'PERMOHONAN',
  'PENCABUTAN_PERSETUJUAN',
  'MASA_SIMPAN_HABIS',
  'TIDAK_SAH',
] as const;

const who = {
  personId: f.uuid({ id: 'Orang', en: 'Person' }),
  familyIds: f.list(
    { id: 'Keluarga yang memuat datanya', en: 'Families that hold her data' },
    f.uuid({ id: 'Keluarga', en: 'Family' }),
    { min: 1, max: 50 },
  ),
};

const requestFields = {
  ...who,
  basis: f.choice({ id: 'Dasar', en: 'Basis' }, ERASURE_BASES),
  request: f.text(
    { id: 'Nomor permohonan tercatat', en: 'Number of the recorded request' },
    { max: 80, example: '12/PDP/2025' },
  ),
} satisfies Fields;

/** A recorded request that somebody's personal data be destroyed. Nothing personal is in it. */
export const ErasureRequested: FactDef<ErasureState, 'ErasureRequested', typeof requestFields> = {
  type: 'ErasureRequested',
  schema: 1,
  fields: requestFields,
  amend: { correct: false, void: false },
  evolve(state) {
    state.requested = true;
  },
  tell: {
    id: (d) => `Penghapusan data pribadi diminta: ${d.basis}, ${d.request}`,
    en: (d) => `Erasure of personal data requested: ${d.basis}, ${d.request}`,
  },
};

const erasedFields = who satisfies Fields;

/** A second person agreed, and the key is gone: her data can be read by nobody any more. */
export const PersonalDataErased: FactDef<ErasureState, 'PersonalDataErased', typeof erasedFields> =
  {
    type: 'PersonalDataErased',
    schema: 1,
    fields: erasedFields,
    amend: { correct: false, void: false },
    evolve(state) {
      state.erased = true;
    },
    tell: {
      id: () => 'Data pribadi dihapus: kuncinya dimusnahkan',
      en: () => 'Personal data erased: the key was destroyed',
    },
  };

/** Every kind of fact in an erasure's stream, by type. */
export const erasureFacts: ReadonlyMap<string, FactDef<ErasureState>> = new Map(
  [ErasureRequested, PersonalDataErased].map((def) => [
    def.type,
    def as unknown as FactDef<ErasureState>,
  ]),
);
