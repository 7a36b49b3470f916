import {
  agus,
  AGUS,
  budi,
  BUDI,
  codeOf,
  Families,
  GABEK,
  homes,
  NEW,
  ordering,
  RANGKUI,
  SITI,
  siti,
  uuid,
} from '../testing/index.js';
import { RegisterCatin } from './catin-registered.js';
import { SplitFamily } from './family-split.js';
import { RecordWedding } from './wedding-recorded.js';

const home = { kelurahan: '19.71.06.1001', residency: 'KTP_PANGKALPINANG' } as const;

describe('a wedding of two families', () => {
  const betrothed = (): Families => {
    const bride = { ...siti, role: 'ANAK' as const };
    const groom = { ...agus, role: 'ANAK' as const };
    const all = homes(
      [RANGKUI, [groom, budi]],
      [GABEK, [bride, { ...siti, personId: uuid('mother') }]],
    );
    const catin = ordering(RegisterCatin, { personId: AGUS, weddingPlannedOn: '2025-07-30' });
    all.carryOut(RANGKUI, catin({ partnerId: SITI, partnerFamilyId: GABEK }, { on: '2025-04-01' }));
    all.carryOut(GABEK, catin({ personId: SITI, partnerId: AGUS }, { on: '2025-04-01' }));
    return all;
  };
  const founding = { ...home, cardNumber: '1971063007250001' };
  const wedding = ordering(RecordWedding, { personId: AGUS }, { on: '2025-07-30' });

  it('founds a third one, whoever is told of first', () => {
    const all = betrothed();
    all.carryOut(
      GABEK,
      wedding({
        personId: SITI,
        spouseId: AGUS,
        movesTo: { toFamilyId: NEW, role: 'ISTRI', founding },
      }),
    );
    all.carryOut(
      RANGKUI,
      wedding({ spouseId: SITI, movesTo: { toFamilyId: NEW, role: 'KEPALA_KELUARGA', founding } }),
    );
    const { persons, cards, residences } = all.state(NEW);
    expect([...persons.values()].map((p) => [p.name, p.role, p.engagements.length])).toEqual([
      ['Siti', 'ISTRI', 0],
      ['Agus', 'KEPALA_KELUARGA', 0],
    ]);
    expect(cards.map((card) => card.number)).toEqual([founding.cardNumber]);
    expect(residences.map((r) => r.kelurahan)).toEqual([home.kelurahan]);
    expect(all.facts(NEW).map((fact) => fact.type)).toEqual([
      'FamilyRegistered',
      'PersonTransferredIn',
      'PersonTransferredIn',
    ]);
  });

  it('of two who would both be the head is refused to the second', () => {
    const all = betrothed();
    const movesTo = { toFamilyId: NEW, role: 'KEPALA_KELUARGA' as const, founding };
    expect(codeOf(all.carryOut(GABEK, wedding({ personId: SITI, movesTo })))).toBe('accepted');
    expect(codeOf(all.carryOut(RANGKUI, wedding({ movesTo })))).toBe('TWO_HEADS');
  });
});

describe('splitting a family', () => {
  const split = ordering(SplitFamily, {
    toFamilyId: NEW,
    persons: [
      { personId: SITI, role: 'KEPALA_KELUARGA' },
      { personId: BUDI, role: 'ANAK' },
    ],
    home,
    why: 'CERAI',
  });
  const one = () => homes([RANGKUI, [agus, { ...siti, role: 'ISTRI' }, budi]]);

  it('founds a family of those who go', () => {
    const all = one();
    all.carryOut(RANGKUI, split());
    expect([...all.state(NEW).persons.values()].map((p) => [p.name, p.role])).toEqual([
      ['Siti', 'KEPALA_KELUARGA'],
      ['Budi', 'ANAK'],
    ]);
    expect(all.state(RANGKUI).splits).toEqual([expect.objectContaining({ toFamilyId: NEW })]);
  });

  const role = 'LAINNYA' as const;
  it.each([
    ['everyone', [AGUS, SITI, BUDI].map((personId) => ({ personId, role })), 'NOBODY_LEFT'],
    [
      'the same one twice',
      [BUDI, BUDI].map((personId) => ({ personId, role })),
      'SAME_PERSON_TWICE',
    ],
    ['a stranger', [{ personId: uuid('x'), role }], 'PERSON_NOT_FOUND'],
    [
      'two heads',
      [SITI, BUDI].map((personId) => ({ personId, role: 'KEPALA_KELUARGA' as const })),
      'TWO_HEADS',
    ],
  ])('is refused of %s', (_who, persons, refusal) =>
    expect(codeOf(one().carryOut(RANGKUI, split({ persons })))).toBe(refusal),
  );

  it('does not go into the family itself', () =>
    expect(codeOf(one().carryOut(RANGKUI, split({ toFamilyId: RANGKUI })))).toBe('SAME_FAMILY'));
});
