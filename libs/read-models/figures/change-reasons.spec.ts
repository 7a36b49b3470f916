import type { Fact } from '#libs/domain/kernel';
import { ProjectionRunner } from '#libs/projections';
import { drain } from '../testing/drain.js';
import { freshReadSide, type ReadSide } from '../testing/read-side.js';
import { idOf, tell, type Telling } from '../testing/told.js';
import { figureNamed, figuresProjection, type Figure } from './index.js';
import { changes } from './changes.js';
import { changesPage } from './changes-page.js';

const GABEK = '19.71.06.1001';
const ASAM = '19.71.04.1006';

let families = 0;

/** A family of its own for each story, with a mother and a child of that birth date. */
class Household {
  readonly id = idOf(`household ${(families += 1)}`);
  readonly mother = idOf(`${this.id} mother`);
  readonly child = idOf(`${this.id} child`);

  founded(on: string, born: string, kelurahan = ASAM): readonly Telling[] {
    const person = { nikStatus: 'ABSENT' };
    return [
      ['FamilyRegistered', { kelurahan, residency: 'KTP_PANGKALPINANG' }, on],
      [
        'PersonAdded',
        {
          ...person,
          personId: this.mother,
          name: 'Siti',
          sex: 'P',
          birthDate: '1997-05-20',
          role: 'ISTRI',
        },
        on,
      ],
      [
        'PersonAdded',
        {
          ...person,
          personId: this.child,
          name: 'Budi',
          sex: 'L',
          birthDate: born,
          role: 'ANAK',
          motherId: this.mother,
        },
        on,
      ],
    ];
  }

  visited(on: string): Telling {
    return ['HomeVisitCompleted', { personsSeen: [this.child], place: 'RUMAH' }, on];
  }

  weighed(weightKg: number, on: string): Telling {
    return ['MeasurementRecorded', { personId: this.child, weightKg }, on];
  }

  supported(kind: string, on: string, more: Readonly<Record<string, unknown>> = {}): Telling {
    return ['SupportDelivered', { personId: this.child, kind, ...more }, on];
  }

  judged(type: string, atRisk: boolean, on: string, ruleSet = 'risk/1'): Telling {
    const outcome = atRisk ? 'AT_RISK' : 'NOT_AT_RISK';
    const factors = atRisk ? ['K1'] : [];
    return [type, { personId: this.child, atRisk, outcome, factors, ruleSet }, on];
  }

  graduated(on: string): Telling {
    return ['RiskGraduated', { personId: this.child, policy: 'policy/1', evidence: [this.id] }, on];
  }
}

describe('a difference', () => {
  let side: ReadSide;

  beforeAll(async () => {
    side = await freshReadSide();
  });

  afterAll(() => side.close());

  const follow = (): Promise<void> => drain(side, new ProjectionRunner(side, [figuresProjection]));

  const named = (name: string): Figure => {
    const figure = figureNamed(name);
    if (figure === undefined) throw new Error(name);
    return figure;
  };

  interface Ends {
    readonly from: string;
    readonly to: string;
    readonly area?: string;
    readonly category?: 'BADUTA' | 'BALITA';
    readonly knownFrom?: string;
  }

  /** What each part is, for one family alone: everybody else is taken out of the parts. */
  const partsOf = async (
    figure: string,
    familyId: string,
    { from, to, area = '19.71', category, knownFrom }: Ends,
  ): Promise<Readonly<Record<string, number>>> => {
    const some = category === undefined ? { area } : { area, category };
    const first = { ...some, from: '2025-01-01', asOf: from };
    const last = { ...some, from: '2025-01-01', asOf: to };
    const asked = knownFrom === undefined ? first : { ...first, knownAt: knownFrom };
    const { parts } = await changes(side.sql, named(figure), asked, last);
    const own: Record<string, number> = {};
    for (const { part } of parts) {
      const { lines } = await changesPage(side.sql, named(figure), asked, last, part);
      for (const line of lines)
        if (line.familyId === familyId) own[part] = (own[part] ?? 0) + line.value;
    }
    return own;
  };

  const story = async (household: Household, ...tellings: readonly Telling[]) => {
    const facts = await tell(side.store, household.id, tellings);
    await follow();
    return facts;
  };

  const SPRING = { from: '2025-03-31', to: '2025-06-30' };

  it.each<
    [string, string, (h: Household) => readonly Telling[], Record<string, number>, Partial<Ends>?]
  >([
    ['newly enrolled', 'registered', (h) => h.founded('2025-05-01', '2024-03-09'), { ENROLLED: 1 }],
    [
      'born',
      'registered',
      (h) => [
        ...h.founded('2025-01-06', '2018-03-09'),
        [
          'ChildBorn',
          {
            personId: idOf(`${h.id} baby`),
            motherId: h.mother,
            nikStatus: 'ABSENT',
            sex: 'P',
            birthDate: '2025-05-05',
          },
          '2025-05-05',
        ],
      ],
      { BORN: 1 },
    ],
    [
      'aged out of the register',
      'registered',
      (h) => h.founded('2025-01-06', '2020-05-10'),
      { AGED_OUT: -1 },
    ],
    [
      'aged into another category',
      'registered',
      (h) => h.founded('2025-01-06', '2023-05-10'),
      { AGED_IN: 1 },
      { category: 'BALITA' },
    ],
    [
      'aged out of a category',
      'registered',
      (h) => h.founded('2025-01-06', '2023-05-10'),
      { AGED_OUT: -1 },
      { category: 'BADUTA' },
    ],
    [
      'begun a stage of life',
      'registered',
      (h) => [
        ...h.founded('2025-01-06', '2018-05-10'),
        [
          'PregnancyRecorded',
          { personId: h.mother, pregnancyId: idOf(`${h.id} pregnancy`) },
          '2025-04-10',
        ],
      ],
      { LIFE_IN: 1 },
    ],
    [
      'moved out of a kecamatan',
      'registered',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        ['FamilyMoved', { kelurahan: GABEK }, '2025-05-01'],
      ],
      { MOVED_OUT: -1 },
      { area: '19.71.04' },
    ],
    [
      'moved into a kecamatan',
      'registered',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        ['FamilyMoved', { kelurahan: GABEK }, '2025-05-01'],
      ],
      { MOVED_IN: 1 },
      { area: '19.71.06' },
    ],
    [
      'died',
      'registered',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        ['PersonDeceased', { personId: h.child }, '2025-05-01'],
      ],
      { DIED: -1 },
    ],
    [
      'left the city',
      'registered',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        ['PersonDeparted', { personId: h.child }, '2025-05-01'],
      ],
      { MOVED_OUT: -1 },
    ],
    [
      'been closed',
      'registered',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        ['FamilyClosed', { why: 'MENOLAK' }, '2025-05-01'],
      ],
      { CLOSED: -1 },
    ],
    [
      'been entered twice',
      'registered',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        ['FamilyClosed', { why: 'DUPLIKAT' }, '2025-05-01'],
      ],
      { DUPLICATE: -1 },
    ],
    [
      'been met for the first time',
      'accompanied',
      (h) => [...h.founded('2025-01-06', '2024-03-09'), h.visited('2025-05-01')],
      { CONTACTED: 1 },
    ],
    [
      'been assessed at risk',
      'at-risk',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        h.visited('2025-02-01'),
        h.judged('RiskAssessed', true, '2025-05-01'),
      ],
      { ASSESSED: 1 },
    ],
    [
      'graduated',
      'at-risk',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        h.visited('2025-02-01'),
        h.judged('RiskAssessed', true, '2025-02-01'),
        h.judged('RiskReassessed', false, '2025-05-01'),
        h.graduated('2025-05-02'),
      ],
      { GRADUATED: -1 },
    ],
    [
      'relapsed',
      'at-risk',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        h.visited('2025-02-01'),
        h.judged('RiskAssessed', false, '2025-02-01'),
        h.graduated('2025-02-02'),
        h.judged('RiskReassessed', true, '2025-05-01'),
      ],
      { RELAPSED: 1 },
    ],
    [
      'been judged under other rules',
      'at-risk',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        h.visited('2025-02-01'),
        h.judged('RiskAssessed', false, '2025-02-01'),
        h.judged('RiskReassessed', true, '2025-05-01', 'risk/2'),
      ],
      { RULE_CHANGE: 1 },
    ],
    [
      'become a target family at risk by a birth',
      'krs',
      (h) => [
        ['FamilyRegistered', { kelurahan: ASAM, residency: 'KTP_PANGKALPINANG' }, '2025-01-06'],
        [
          'PersonAdded',
          {
            personId: h.mother,
            nikStatus: 'ABSENT',
            name: 'Ani',
            sex: 'P',
            birthDate: '1960-05-20',
            role: 'LAINNYA',
          },
          '2025-01-06',
        ],
        [
          'HouseholdSurveyed',
          {
            water: 'AIR_PERMUKAAN',
            latrine: 'TIDAK_ADA',
            contraception: 'MODERN',
            welfareRank: '1',
          },
          '2025-02-01',
        ],
        [
          'PersonAdded',
          {
            personId: h.child,
            nikStatus: 'ABSENT',
            name: 'Budi',
            sex: 'L',
            birthDate: '2024-03-09',
            role: 'ANAK',
          },
          '2025-05-01',
        ],
      ],
      { TARGET_IN: 1 },
    ],
    [
      'been screened otherwise',
      'krs',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        [
          'HouseholdSurveyed',
          {
            water: 'AIR_PERMUKAAN',
            latrine: 'TIDAK_ADA',
            contraception: 'MODERN',
            welfareRank: '1',
          },
          '2025-05-01',
        ],
      ],
      { SCREENED: 1 },
    ],
    [
      'had eggs handed over',
      'eggs',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        ['EggsHandedOver', { personId: h.child, eggs: 30 }, '2025-05-01'],
      ],
      { DELIVERED: 30 },
    ],
    [
      'received support',
      'support',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        h.supported('KIE', '2025-05-01'),
        h.supported('PMT', '2025-05-02'),
        // An answer that nothing was received is no support.
        h.supported('TIDAK_ADA', '2025-05-03'),
      ],
      { DELIVERED: 2 },
    ],
    [
      'received one kind of support',
      'support-kie',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        h.supported('KIE', '2025-05-01'),
        h.supported('PMT', '2025-05-02'),
      ],
      { DELIVERED: 1 },
    ],
    [
      'received support that was paid for by one',
      'support-from-apbn',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        h.supported('PMT', '2025-05-02', { funding: 'APBN' }),
        h.supported('PMT', '2025-05-03', { funding: 'CSR' }),
        h.supported('PMT', '2025-05-04'),
      ],
      { DELIVERED: 1 },
    ],
    [
      'been supported, as a family that is new',
      'supported-families',
      (h) => [...h.founded('2025-05-01', '2024-03-09'), h.supported('KIE', '2025-05-01')],
      { ENROLLED: 1 },
    ],
    [
      'been supported, as a family',
      'supported-families',
      (h) => [...h.founded('2025-01-06', '2024-03-09'), h.supported('KIE', '2025-05-01')],
      { DELIVERED: 1 },
    ],
    [
      'gained weight',
      'gaining',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        h.weighed(9.2, '2025-02-10'),
        h.weighed(9.5, '2025-03-10'),
      ],
      { MEASURED: 1 },
      { from: '2025-02-28', to: '2025-03-31' },
    ],
    [
      'not gained weight twice running',
      'twice-not-gaining',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        h.weighed(9.5, '2025-01-10'),
        h.weighed(9.5, '2025-02-10'),
        h.weighed(9.4, '2025-03-10'),
      ],
      { MEASURED: 1 },
      { from: '2025-02-28', to: '2025-03-31' },
    ],
    [
      'been referred, and answered',
      'referrals-open',
      (h) => [
        ...h.founded('2025-01-06', '2024-03-09'),
        [
          'ReferralIssued',
          {
            personId: h.child,
            referralId: idOf(`${h.id} r`),
            to: 'RSUD',
            why: 'BGM',
            urgency: 'BIASA',
          },
          '2025-02-01',
        ],
        [
          'ReferralAnswered',
          { personId: h.child, referralId: idOf(`${h.id} r`), result: 'DITANGANI' },
          '2025-05-01',
        ],
      ],
      { ANSWERED: -1 },
    ],
  ])('says who has %s', async (_what, figure, tellings, expected, more = {}) => {
    const household = new Household();
    await story(household, ...tellings(household));
    expect(await partsOf(figure, household.id, { ...SPRING, ...more })).toEqual(expected);
  });

  it('turns round when it is asked backwards', async () => {
    const household = new Household();
    await story(household, ...household.founded('2025-05-01', '2024-03-09'));
    const backwards = { from: SPRING.to, to: SPRING.from };
    expect(await partsOf('registered', household.id, backwards)).toEqual({ ENROLLED: -1 });
  });

  describe('in what is known of one day', () => {
    const JUNE = { from: '2025-06-30', to: '2025-06-30' };
    const last = (facts: readonly Fact[]): Fact => facts.at(-1) as Fact;

    it('tells late entries, corrections and voids apart', async () => {
      const household = new Household();
      const { id, child } = household;
      const founded = await story(household, ...household.founded('2025-01-06', '2024-03-09'));
      const before = last(founded).recordedAt;
      const late = last(await story(household, household.visited('2025-05-01')));
      const asked = (knownFrom: string) => partsOf('accompanied', id, { ...JUNE, knownFrom });
      expect(await asked(before)).toEqual({ LATE_ENTRY: 1 });

      const to = '2024-12-01T09:00:00+07:00';
      await story(household, [
        'FactCorrected',
        {
          targetId: late.id,
          subjectId: child,
          changes: {},
          newOccurredAt: to,
          reason: 'Salah hari',
        },
        '2025-07-01',
      ]);
      expect(await asked(late.recordedAt)).toEqual({ CORRECTION: -1 });
      expect(await asked(before)).toEqual({});

      const again = last(await story(household, household.visited('2025-05-02')));
      await story(household, [
        'FactVoided',
        { targetId: again.id, reason: 'Salah orang' },
        '2025-07-02',
      ]);
      expect(await asked(again.recordedAt)).toEqual({ VOID: -1 });
    });

    it('tells a late weighing apart, which makes another thing of the one after it', async () => {
      const household = new Household();
      const { id } = household;
      const asked = (knownFrom: string) =>
        partsOf('gaining', id, { from: '2025-04-30', to: '2025-04-30', knownFrom });
      const facts = await story(
        household,
        ...household.founded('2025-01-06', '2024-03-09'),
        household.weighed(9.2, '2025-02-10'),
        household.weighed(9.8, '2025-04-10'),
      );
      // Nobody can say whether the child gained: it was not weighed in March.
      const { recordedAt } = last(facts);
      await story(household, household.weighed(9.5, '2025-03-10'));
      expect(await asked(recordedAt)).toEqual({ LATE_ENTRY: 1 });
    });

    it('finds the amendment also where the line does not name what was amended', async () => {
      const household = new Household();
      const facts = await story(
        household,
        ...household.founded('2025-01-06', '2024-03-09'),
        household.visited('2025-02-01'),
        household.judged('RiskAssessed', true, '2025-02-01'),
        household.graduated('2025-03-01'),
      );
      const { id, recordedAt } = last(facts);
      await story(household, ['FactVoided', { targetId: id, reason: 'Salah orang' }, '2025-07-02']);
      const parts = await partsOf('at-risk', household.id, { ...JUNE, knownFrom: recordedAt });
      expect(parts).toEqual({ VOID: 1 });
    });

    it('counts as erased what was published and cannot be derived any more', async () => {
      const question = { area: '19.71', from: '2025-01-01', asOf: '2025-06-30' };
      const figure = named('accompanied');
      const { from } = await changes(side.sql, figure, question, question);
      const published = { from: from.value + 2 };
      const { difference, parts } = await changes(side.sql, figure, question, question, published);
      expect(difference).toBe(-2);
      expect(parts).toMatchObject([{ part: 'ERASED', value: -2 }]);
    });
  });
});
