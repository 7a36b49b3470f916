import { f, type Warning } from '#libs/domain/kernel';
import { newPerson } from '../state.js';
import { defineFact } from './family.js';

export const personFields = {
  personId: f.optional(f.uuid({ id: 'Nomor anggota', en: 'Person id' })),
  name: f.sealed(f.text({ id: 'Nama', en: 'Name' }, { max: 120, example: 'Siti Contoh' })),
  nik: f.optional(f.sealed(f.digits({ id: 'NIK', en: 'NIK' }, 16, '1971044903240001'))),
  nikStatus: f.choice({ id: 'Status NIK', en: 'NIK status' }, [
    'DECLARED',
    'ABSENT',
    'PROVISIONAL',
    'VERIFIED_DUKCAPIL',
  ]),
  sex: f.choice({ id: 'Jenis kelamin', en: 'Sex' }, ['P', 'L']),
  birthDate: f.sealed(f.day({ id: 'Tanggal lahir', en: 'Birth date' }, '2024-03-09')),
  role: f.choice({ id: 'Hubungan', en: 'Role in the family' }, [
    'KEPALA_KELUARGA',
    'ISTRI',
    'SUAMI',
    'ANAK',
    'LAINNYA',
  ]),
  motherId: f.optional(f.uuid({ id: 'Ibu', en: 'Mother' })),
  phone: f.optional(
    f.sealed(f.text({ id: 'Telepon', en: 'Phone' }, { max: 20, example: '081200000000' })),
  ),
};

export const PersonAdded = defineFact({
  type: 'PersonAdded',
  schema: 1,
  subject: 'personId',
  fields: {
    ...personFields,
    personId: f.uuid({ id: 'Nomor anggota', en: 'Person id' }),
  },
  // Month of birth stays clear, so that past totals survive when a person is forgotten.
  clearFrom: (d) => (d.birthDate === undefined ? {} : { birthMonth: d.birthDate.slice(0, 7) }),
  evolve(state, fact) {
    const { personId, name, nik, birthDate, motherId, phone, sex, role, nikStatus } = fact.data;
    const clear = fact.data as { birthMonth?: string };
    state.persons.set(
      personId,
      newPerson({
        id: personId,
        addedBy: fact.id,
        addedAt: fact.occurredAt,
        nikStatus,
        sex,
        role,
        birthMonth: birthDate?.slice(0, 7) ?? clear.birthMonth ?? '1900-01',
        ...(name && { name }),
        ...(nik && { nik }),
        ...(birthDate && { birthDate }),
        ...(motherId && { motherId }),
        ...(phone && { phone }),
      }),
    );
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} dicatat sebagai anggota keluarga`,
    en: (d, c) => `${c.name(d.personId)} entered as a member of the family`,
  },
});

/** What is odd about a person's identity numbers; never a reason to refuse (domain.md 6.1). */
export const personWarnings = (_person: { nik?: string; birthDate: string }): Warning[] => [];
