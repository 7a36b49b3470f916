import type { Day } from '#libs/domain/kernel';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

const ADVICE = [
  'Beri makanan tambahan dua kali sehari',
  'Lauk hewani setiap kali makan',
  'Datang ke posyandu bulan depan',
  'Minum tablet tambah darah setiap malam',
  'Lanjutkan ASI, jangan diberi air gula',
  'Cuci tangan dengan sabun sebelum menyuapi',
];

/** A visit that met somebody; `afterClose` for notes found after the books of July were closed. */
export const visit = (
  script: Script,
  on: Day,
  personsSeen: readonly string[],
  late = 0,
  afterClose = false,
): void => {
  const { chance } = script;
  script.act(
    'CompleteHomeVisit',
    on,
    {
      personsSeen: [...personsSeen],
      place: chance.weighted({ RUMAH: 88, POSYANDU: 8, FASKES: 4 }),
      purpose: chance.weighted({ RUTIN: 75, TINDAK_LANJUT: 25 }),
      ...(chance.yes(0.3) ? { advice: chance.pick(ADVICE) } : {}),
    },
    { work: 'KADER_TPK', minute: HOURS.visit, late, afterClose },
  );
};

export const missVisit = (script: Script, on: Day, reason: string): void => {
  script.act('MissHomeVisit', on, { reason }, { work: 'KADER_TPK', minute: HOURS.visit });
};

const POOR = {
  water: {
    KEMASAN: 24,
    LEDENG: 10,
    SUMUR_BOR: 18,
    SUMUR_TERLINDUNGI: 14,
    SUMUR_TAK_TERLINDUNGI: 28,
    AIR_PERMUKAAN: 4,
    TIDAK_DIKETAHUI: 2,
  },
  latrine: {
    DENGAN_TANGKI_SEPTIK: 46,
    TANPA_TANGKI_SEPTIK: 44,
    TIDAK_ADA: 8,
    TIDAK_DIKETAHUI: 2,
  },
  contraception: { MODERN: 30, TRADISIONAL: 10, TIDAK: 52, TIDAK_DIKETAHUI: 8 },
};

const SOUND = {
  water: { KEMASAN: 36, LEDENG: 16, SUMUR_BOR: 26, SUMUR_TERLINDUNGI: 18, TIDAK_DIKETAHUI: 4 },
  latrine: { DENGAN_TANGKI_SEPTIK: 95, TIDAK_DIKETAHUI: 5 },
  contraception: { MODERN: 72, TIDAK_BERLAKU: 16, TIDAK_DIKETAHUI: 12 },
};

/**
 * What the house is like; the questions of the family survey (domain.md 2.2). What is wrong with a
 * house makes everybody in it one at risk.
 */
export const survey = (script: Script, on: Day, poor: boolean): void => {
  const { chance } = script;
  const { water, latrine, contraception } = poor ? POOR : SOUND;
  script.act(
    'SurveyHousehold',
    on,
    {
      water: chance.weighted<string>(water),
      latrine: chance.weighted<string>(latrine),
      contraception: chance.weighted<string>(contraception),
      welfareRank: chance.weighted({
        '1': 12,
        '2': 16,
        '3': 18,
        '4': 15,
        LEBIH_DARI_4: 32,
        TIDAK_DIKETAHUI: 7,
      }),
    },
    { work: 'KADER_TPK', minute: HOURS.paperwork },
  );
};

export const consent = (script: Script, on: Day, personId: string, guardianId?: string): void => {
  script.act(
    'RecordConsent',
    on,
    {
      personId,
      purpose: 'PENDAMPINGAN',
      channel: script.chance.weighted({ TERTULIS: 60, LISAN: 40 }),
      ...(guardianId === undefined ? {} : { guardianId }),
    },
    { work: 'KADER_TPK', minute: HOURS.paperwork + 5 },
  );
};
