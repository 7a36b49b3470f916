import {
  BANDS,
  classify,
  classNames,
  growthClasses,
  isStunted,
  muacClass,
  zScores,
  type ClassedIndex,
} from '#libs/domain/growth';

const classOf = (index: ClassedIndex, z: number): string | undefined =>
  classify(index, { z, flagged: false });

describe('classes of Permenkes 2/2020', () => {
  it.each([
    ['HAZ', -3.01, 'SANGAT_PENDEK'],
    ['HAZ', -3, 'PENDEK'],
    ['HAZ', -2.01, 'PENDEK'],
    ['HAZ', -2, 'TINGGI_NORMAL'],
    ['HAZ', 3, 'TINGGI_NORMAL'],
    ['HAZ', 3.01, 'TINGGI'],
    ['WAZ', -3.01, 'BB_SANGAT_KURANG'],
    ['WAZ', -3, 'BB_KURANG'],
    ['WAZ', -2, 'BB_NORMAL'],
    ['WAZ', 1, 'BB_NORMAL'],
    ['WAZ', 1.01, 'RISIKO_BB_LEBIH'],
    ['WHZ', -3.01, 'GIZI_BURUK'],
    ['WHZ', -3, 'GIZI_KURANG'],
    ['WHZ', -2, 'GIZI_BAIK'],
    ['WHZ', 1, 'GIZI_BAIK'],
    ['WHZ', 1.01, 'BERISIKO_GIZI_LEBIH'],
    ['BAZ', 2, 'BERISIKO_GIZI_LEBIH'],
    ['BAZ', 2.01, 'GIZI_LEBIH'],
    ['BAZ', 3, 'GIZI_LEBIH'],
    ['BAZ', 3.01, 'OBESITAS'],
  ] as const)('%s %d is %s', (index, z, code) => expect(classOf(index, z)).toBe(code));

  it('gives a flagged score no class but a second look', () => {
    expect(classify('HAZ', { z: -6.01, flagged: true })).toBe('PERIKSA_ULANG');
    expect(classNames.PERIKSA_ULANG.id).toBe('Periksa ulang');
  });

  it('gives no class without a score', () => expect(classify('WAZ', undefined)).toBeUndefined());

  it('calls oedema severe wasting, though weight is not scored', () => {
    const child = {
      sex: 'L',
      ageDays: 1212,
      weightKg: 15.8,
      heightCm: 91.4,
      position: 'TB',
    } as const;
    const classes = growthClasses(zScores({ ...child, oedema: 'YA' }), 'YA');
    expect(classes).toEqual({
      HAZ: 'TINGGI_NORMAL',
      WAZ: undefined,
      WHZ: 'GIZI_BURUK',
      BAZ: 'GIZI_BURUK',
    });
  });

  it('has a name in both languages for every band', () => {
    for (const band of Object.values(BANDS).flat()) {
      expect(classNames[band.code].id).not.toBe('');
      expect(classNames[band.code].en).not.toBe('');
    }
  });
});

describe('stunted', () => {
  it('is below -2 after rounding, and unknown when flagged or not measured', () => {
    const at = (ageDays: number): boolean | undefined =>
      isStunted(zScores({ sex: 'L', ageDays, heightCm: 81, position: 'TB' }));
    expect(at(730)).toBe(false);
    expect(at(731)).toBe(true);
    expect(isStunted({ HAZ: { z: -7, flagged: true } })).toBeUndefined();
    expect(isStunted({ HAZ: undefined })).toBeUndefined();
  });
});

describe('upper arm', () => {
  it.each([
    [11.4, 400, 'LILA_SANGAT_KURANG'],
    [11.5, 400, 'LILA_KURANG'],
    [12.4, 400, 'LILA_KURANG'],
    [12.5, 400, 'LILA_CUKUP'],
    [12, 182, undefined],
    [12, 183, 'LILA_KURANG'],
    [12, 1826, 'LILA_KURANG'],
    [12, 1827, undefined],
    [0, 400, undefined],
  ])('%d cm at %d days is %s', (cm, days, code) => expect(muacClass(cm, days)).toBe(code));
});
