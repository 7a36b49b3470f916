import type { Fact } from '#libs/domain/kernel';

export const MOTHER = '0197a3c2-0000-7000-8000-000000000001';
export const FATHER = '0197a3c2-0000-7000-8000-000000000002';
export const CHILD = '0197a3c2-0000-7000-8000-000000000003';

const FAMILY = 'family-0197a3c2-0000-7000-8000-00000000000f';

/** A fact in its place, with a clock and an author that never change. */
export const placed = (
  version: number,
  type: string,
  schema: number,
  data: Readonly<Record<string, unknown>>,
): Fact => ({
  id: `0197a3c2-0000-7000-8000-0000000001${String(version).padStart(2, '0')}`,
  type,
  schema,
  stream: FAMILY,
  version,
  position: String(version),
  occurredAt: `2025-07-${String(version).padStart(2, '0')}T09:00:00+07:00`,
  capturedAt: `2025-07-${String(version).padStart(2, '0')}T09:05:00+07:00`,
  recordedAt: `2025-07-${String(version).padStart(2, '0')}T02:06:00.000Z`,
  data,
  warnings: [],
  by: {
    commandId: `0197a3c2-0000-7000-8000-0000000002${String(version).padStart(2, '0')}`,
    correlationId: `0197a3c2-0000-7000-8000-0000000002${String(version).padStart(2, '0')}`,
    actor: 'bidan-1',
    role: 'BIDAN',
    area: '19.71.04.1006',
    source: 'APP',
  },
  previousHash: '',
  hash: '',
});

const person = (personId: string, more: Readonly<Record<string, unknown>>) => ({
  personId,
  nikStatus: 'ABSENT',
  ...more,
});

/** Father, mother and child at home: what a fact of the fixtures falls into. */
export const home: readonly Fact[] = [
  placed(1, 'FamilyRegistered', 1, { kelurahan: '19.71.04.1006', residency: 'KTP_PANGKALPINANG' }),
  placed(
    2,
    'PersonAdded',
    1,
    person(FATHER, {
      name: 'Ali Contoh',
      sex: 'L',
      birthDate: '1990-01-02',
      role: 'KEPALA_KELUARGA',
    }),
  ),
  placed(
    3,
    'PersonAdded',
    1,
    person(MOTHER, { name: 'Siti Contoh', sex: 'P', birthDate: '1995-03-09', role: 'ISTRI' }),
  ),
  placed(
    4,
    'PersonAdded',
    1,
    person(CHILD, {
      name: 'Budi Contoh',
      sex: 'L',
      birthDate: '2024-02-10',
      role: 'ANAK',
      motherId: MOTHER,
    }),
  ),
];
