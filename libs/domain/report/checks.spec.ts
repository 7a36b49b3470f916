import {
  checkAgainstOwn,
  checkAgainstPrevious,
  checkReport,
  readPrinted,
  verdictOf,
  type ExternalReport,
} from './index.js';

const july = {
  title: 'Rakor TPPS Semester I 2025',
  outlet: 'ALINEANEWS.ID',
  publishedOn: '2025-07-29',
  area: '19.71',
  periodUntil: '2025-07-31',
  headline: { accompanied: '6.160', atRisk: '1.725' },
  lines: [
    { label: 'Catin', categories: ['CATIN'], accompanied: '99', atRisk: '44' },
    { label: 'Bumil', categories: ['BUMIL'], accompanied: '1.022', atRisk: '542' },
    { label: 'Bufas', categories: ['BUFAS'], accompanied: '560', atRisk: '241' },
    { label: 'Balita', categories: ['BADUTA', 'BALITA'], accompanied: '2.756', atRisk: '898' },
  ],
};

const read = (input: unknown): ExternalReport => {
  const found = readPrinted(input);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.report;
};

const check = (report: ExternalReport, rule: string) =>
  checkReport(report).filter((c) => c.rule === rule);

describe('the published figures of July 2025', () => {
  it('reads the printed thousands', () => {
    expect(read(july).headline).toEqual({ accompanied: 6160, atRisk: 1725 });
  });

  it('finds that those at risk add up', () => {
    expect(check(read(july), 'R-SUM-ATRISK')).toMatchObject([
      { outcome: 'PASS', figures: { headline: 1725, sum: 1725, difference: 0 }, hypotheses: [] },
    ]);
  });

  it('finds 1,723 accompanied people that no line explains', () => {
    expect(check(read(july), 'R-SUM-ACCOMPANIED')).toMatchObject([
      {
        outcome: 'FAIL',
        figures: { headline: 6160, sum: 4437, difference: 1723 },
        sentence: {
          id: 'Jumlah rincian didampingi 4.437, angka utama 6.160: selisih 1.723 tidak terjelaskan',
          en: 'The lines of accompanied add up to 4,437, the headline says 6,160: 1,723 unexplained',
        },
      },
    ]);
  });

  it('offers reasons, among them that 4,437 + 1,725 is off by only 2, and changes nothing', () => {
    const report = read(july);
    const before = structuredClone(report);
    const [failed] = check(report, 'R-SUM-ACCOMPANIED');
    expect(failed?.hypotheses.map((h) => h.code)).toEqual([
      'MISSING_LINE',
      'AT_RISK_ADDED_ON_TOP',
      'OTHER_UNIT_OR_CUTOFF',
      'TYPING_ERROR',
    ]);
    expect(failed?.hypotheses[1]?.en).toContain('4,437 + 1,725 = 6,162, off by only 2');
    expect(report).toEqual(before);
  });

  it('leaves the rate undetermined between 28.0 % and 38.9 %', () => {
    const [rate] = check(read(july), 'R-RATE');
    expect(rate?.outcome).toBe('UNDETERMINED');
    expect(rate?.sentence.id).toContain('28,0 % atau 38,9 %');
    expect(rate?.sentence.en).toContain('28.0 % or 38.9 %');
  });

  it('finds each line in order, and names what the report does not say', () => {
    expect(check(read(july), 'R-LINE-ATRISK').map((c) => c.outcome)).toEqual(
      Array.from({ length: 4 }, () => 'PASS'),
    );
    const [metadata] = check(read(july), 'R-METADATA');
    expect(metadata).toMatchObject({ outcome: 'MISSING', figures: { missing: 5 } });
    expect(verdictOf(checkReport(read(july)))).toBe('UNVERIFIED');
  });
});

describe('printed percentages', () => {
  const share = (more: object) => ({
    label: 'Balita bermasalah gizi',
    kind: 'OTHER',
    numerator: '5.250',
    denominator: '16.458',
    percent: '31,82',
    ...more,
  });

  it('are computed again: 31.82 % of 16,458 was printed, and 5,250 are 31.9 %', () => {
    const [wrong, right] = check(
      read({ ...july, shares: [share({}), share({ percent: '31,9' })] }),
      'R-PERCENT',
    );
    expect(wrong).toMatchObject({
      outcome: 'FAIL',
      sentence: {
        id: 'Balita bermasalah gizi: tercetak 31,82 %, padahal 5.250 / 16.458 = 31,9 %',
        en: 'Balita bermasalah gizi: printed as 31.82 %, but 5,250 / 16,458 = 31.9 %',
      },
    });
    expect(right?.outcome).toBe('PASS');
  });

  it('without their parts say that they are missing, and those of a headline are held against it', () => {
    const bare = { label: 'SSGI', kind: 'STUNTING', percent: '14,4' };
    expect(check(read({ ...july, shares: [bare] }), 'R-PERCENT')).toMatchObject([
      { outcome: 'MISSING' },
    ]);
    const headline = { ...july.headline, percent: '28,0' };
    expect(check(read({ ...july, headline }), 'R-PERCENT')).toMatchObject([{ outcome: 'PASS' }]);
  });

  it.each([
    ['1,24', 'FAIL'],
    ['2,28', 'PASS'],
    ['14,4', 'PASS'],
    ['60,1', 'FAIL'],
  ])('a prevalence of %s %% is a %s against a healthy population', (percent, outcome) => {
    const shares = [share({ kind: 'STUNTING', percent })];
    expect(check(read({ ...july, shares }), 'R-PREVALENCE')).toMatchObject([{ outcome }]);
  });
});

describe('families at risk of stunting', () => {
  const krs = {
    target: '1.000',
    atRisk: '400',
    notAtRisk: '600',
    ranks: ['100', '100', '100', '60', '40'],
  };
  const outcomes = (table: object) =>
    checkReport(read({ ...july, krs: table }))
      .filter(({ rule }) => rule.startsWith('R-KRS'))
      .map(({ rule, outcome }) => [rule, outcome]);

  it('and the others are the target families, and the ranks add up to them', () => {
    expect(outcomes(krs)).toEqual([
      ['R-KRS-TARGET', 'PASS'],
      ['R-KRS-RANKS', 'PASS'],
    ]);
    expect(outcomes({ ...krs, notAtRisk: '601' })[0]).toEqual(['R-KRS-TARGET', 'FAIL']);
    expect(outcomes({ ...krs, ranks: ['100', '100', '100', '60', '41'] })[1]).toEqual([
      'R-KRS-RANKS',
      'FAIL',
    ]);
  });
});

describe('beside the city’s own figures', () => {
  const lines = [
    { accompanied: 99, atRisk: 44 },
    { accompanied: 1022, atRisk: 542 },
    undefined,
    { accompanied: 2756, atRisk: 899 },
  ];
  const registered = { name: 'registered/1', title: { id: 'Terdaftar', en: 'Registered' } };
  const own = {
    headline: { accompanied: 4437, atRisk: 1725 },
    lines,
    others: [{ ...registered, value: 6158 }],
  };

  it('each line is held against the own one, and reasons are hypotheses', () => {
    const checks = checkAgainstOwn(read(july), own);
    expect(checks.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
      'R-OWN-HEADLINE FAIL',
      'R-OWN-HEADLINE PASS',
      'R-OWN-LINE PASS',
      'R-OWN-LINE PASS',
      'R-OWN-LINE PASS',
      'R-OWN-LINE PASS',
      'R-OWN-LINE PASS',
      'R-OWN-LINE FAIL',
    ]);
    expect(checks[0]?.hypotheses.map(({ code, en }) => [code, en])).toEqual([
      [
        'AT_RISK_ADDED_ON_TOP',
        'The city’s own figures counted twice: 4,437 + 1,725 = 6,162, off by 2',
      ],
      ['SAME_AS_OTHER_FIGURE', 'Nearly the same as another figure: Registered 6,158'],
    ]);
    expect(checks.at(-1)?.figures).toEqual({ printed: 898, own: 899, difference: -1 });
  });

  it('a report that moves by more than a quarter from the one before is asked about', () => {
    const before = read({ ...july, headline: { accompanied: '6.000', atRisk: '1.000' } });
    expect(
      checkAgainstPrevious(read(july), before).map(({ outcome, sentence }) => [
        outcome,
        sentence.en,
      ]),
    ).toEqual([
      ['PASS', 'Accompanied: 6,000 (2025-07-31) became 6,160, a change of 2.67 %'],
      ['FAIL', 'At risk: 1,000 (2025-07-31) became 1,725, a change of 72.5 %'],
    ]);
  });
});

describe('other reports', () => {
  const sound = {
    ...july,
    periodFrom: '2025-01-01',
    unit: 'ORANG',
    definitions: 'Didampingi: sekurangnya satu kontak',
    sourceSystem: 'Jejak',
    deduplication: 'Satu orang satu kali',
    headline: { accompanied: 4437, atRisk: 1725 },
  };

  it('calls a report consistent only when everything holds', () => {
    expect(verdictOf(checkReport(read(sound)))).toBe('CONSISTENT');
  });

  it('fails a line with more people at risk than accompanied', () => {
    const lines = [{ label: 'Catin', categories: ['CATIN'], accompanied: '9', atRisk: '44' }];
    const report = read({ ...sound, lines, headline: { accompanied: 9, atRisk: 44 } });
    expect(check(report, 'R-LINE-ATRISK')).toMatchObject([{ outcome: 'FAIL' }]);
  });

  it.each([
    ['a headline that is no number', { ...july, headline: { accompanied: 'banyak', atRisk: '1' } }],
    ['a point that groups nothing', { ...july, headline: { accompanied: '6.16', atRisk: '1' } }],
    ['no lines', { ...july, lines: [] }],
    ['a field nobody knows', { ...july, note: 'x' }],
    ['a day that does not exist', { ...july, publishedOn: '2025-02-30' }],
    ['a share without its percentage', { ...july, shares: [{ label: 'SSGI', kind: 'OTHER' }] }],
    ['three ranks', { ...july, krs: { target: 1, atRisk: 1, notAtRisk: 0, ranks: [1, 0, 0] } }],
    ['no report at all', null],
  ])('refuses %s', (_, input) => {
    expect(readPrinted(input)).toEqual({
      problems: [expect.objectContaining({ path: expect.any(String), code: expect.any(String) })],
    });
  });
});
