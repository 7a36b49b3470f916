import type { Bilingual } from '#libs/domain/kernel';
import { CHILDREN, type At, type Figure } from './figure.js';
import { lastScores } from './last.js';
import { eachPerson } from './lines.js';

/*
 * The posyandu's report of a month (SKDN): D, and what the growth card (KMS) says of those weighed.
 * D = N + T + O + B.
 */

/** Each child weighed in the period, by its last weighing and those which that is held against. */
const weighed = (at: At, quantity = '1'): string =>
  eachPerson(lastScores('kms', at), quantity, `array[fact_id] || coalesce(kms_by, '{}')`);

const ONCE: Bilingual = {
  id: 'Setiap anak dihitung sekali, menurut penimbangan terakhirnya dalam periode, dalam kategori dan kelurahan pada penimbangan itu; tanpa awal periode: dalam bulan itu.',
  en: 'Each child is counted once, by the last weighing of the period, in the category and kelurahan of that weighing; without a beginning, in that month.',
};

const COMMON = {
  unit: CHILDREN,
  state: false,
  period: 'MONTH',
  counts: 'PERSON',
  because: { came: 'MEASURED', went: 'PERIOD', turned: 'MEASURED' },
} as const satisfies Partial<Figure>;

export const WEIGHED_V1: Figure = {
  ...COMMON,
  name: 'weighed/1',
  title: { id: 'Ditimbang (D)', en: 'Weighed (D)' },
  text: {
    id: `Anak di bawah 60 bulan yang ditimbang dalam periode ini: D dalam laporan posyandu (SKDN), sama dengan N + T + O + B. ${ONCE.id}`,
    en: `Children below 60 months weighed in the period: D in the report of the posyandu (SKDN), which is N + T + O + B. ${ONCE.en}`,
  },
  lines: (at) => weighed(at),
};

interface Words {
  readonly title: Bilingual;
  /** Of the children weighed, those whose last weighing ...: `naik berat badannya (N): ...`. */
  readonly said: Bilingual;
}

const shareOfWeighed = (
  name: string,
  condition: string,
  { title, said }: Words,
  isPart: boolean,
): Figure => ({
  ...COMMON,
  name,
  title,
  text: {
    id: `Dari anak di bawah 60 bulan yang ditimbang dalam periode ini (D), bagian yang menurut KMS ${said.id} ${ONCE.id}`,
    en: `Of the children below 60 months weighed in the period (D), the share who by the growth card (KMS) ${said.en} ${ONCE.en}`,
  },
  shareOf: { id: 'anak yang ditimbang', en: 'children weighed' },
  outOf: WEIGHED_V1.name,
  ...(isPart && { partOf: { figure: WEIGHED_V1.name, by: 'KMS' as const } }),
  lines: (at) => weighed(at, `(${condition})::integer`),
});

export const GAINING_V1 = shareOfWeighed(
  'gaining/1',
  `kms = 'N'`,
  {
    title: { id: 'Naik berat badannya (N/D)', en: 'Gaining weight (N/D)' },
    said: {
      id: 'naik (N): kenaikan sejak penimbangan terakhir bulan sebelumnya mencapai kenaikan berat badan minimal (KBM) menurut umur dan jenis kelamin, atau berat bertambah dan grafik tidak turun ke pita di bawahnya.',
      en: 'are gaining (N): since the last weighing of the month before they gained the minimum for age and sex (KBM) or more, or they gained and the curve did not fall into the band below.',
    },
  },
  true,
);

export const NOT_GAINING_V1 = shareOfWeighed(
  'not-gaining/1',
  `kms in ('T', '2T')`,
  {
    title: { id: 'Tidak naik berat badannya (T/D)', en: 'Not gaining weight (T/D)' },
    said: {
      id: 'tidak naik (T): sejak penimbangan terakhir bulan sebelumnya berat tetap atau turun, atau kurang dari KBM dan grafik turun ke pita di bawahnya. Yang dua kali berturut-turut tidak naik (2T) termasuk.',
      en: 'are not gaining (T): since the last weighing of the month before their weight stayed or fell, or they gained less than KBM and the curve fell into the band below. Those not gaining twice running (2T) are among them.',
    },
  },
  true,
);

export const TWICE_NOT_GAINING_V1 = shareOfWeighed(
  'twice-not-gaining/1',
  `kms = '2T'`,
  {
    title: { id: 'Dua kali tidak naik (2T)', en: 'Not gaining twice running (2T)' },
    said: {
      id: 'dua bulan berturut-turut tidak naik (2T): T pada penimbangan itu dan T pada penimbangan terakhir bulan sebelumnya.',
      en: 'did not gain twice running (2T): T at that weighing, and T at the last weighing of the month before.',
    },
  },
  false,
);

export const UNJUDGED_V1 = shareOfWeighed(
  'unjudged/1',
  `kms = 'O'`,
  {
    title: { id: 'Tidak dapat dinilai (O)', en: 'Not to be judged (O)' },
    said: {
      id: 'tidak dapat dinilai (O): tidak ditimbang dalam bulan sebelumnya, atau salah satu dari kedua berat harus diperiksa ulang atau diambil saat edema.',
      en: 'cannot be judged (O): not weighed in the month before, or one of the two weights is to be measured again or was taken with oedema.',
    },
  },
  true,
);

export const FIRST_WEIGHED_V1 = shareOfWeighed(
  'first-weighed/1',
  `kms = 'B'`,
  {
    title: { id: 'Baru pertama kali ditimbang (B)', en: 'Weighed for the first time (B)' },
    said: {
      id: 'baru pertama kali ditimbang (B): tidak ada penimbangan dalam bulan mana pun sebelumnya.',
      en: 'were weighed for the first time (B): in no month before.',
    },
  },
  true,
);
