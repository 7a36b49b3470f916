import type { Chance } from './random.js';

/*
 * Given names that are common on Bangka, and second names that are Indonesian words for "made up",
 * so that nobody can mistake a person of the demonstration for a real one.
 */
const WOMEN =
  'Siti Nur Dewi Sri Rina Yuni Fitri Ayu Wulan Mega Rosita Marlina Desi Eka Lestari Novi Ratna Indah Yanti Susi Aisyah Zahra Nadia Putri Intan Melati Kartika Lina Mira Sari Tika Vera Winda Yulia Halimah Khadijah Salma Rahma Hesti Meilani'.split(
    ' ',
  );
const MEN =
  'Ahmad Budi Andi Rudi Hendra Agus Dedi Eko Fajar Guntur Hadi Iwan Joko Kurnia Lukman Mulyadi Nanda Oktavian Prasetyo Rizki Slamet Taufik Umar Wahyu Yusuf Zainal Firdaus Ridwan Syahrul Bambang Dimas Galih Ilham Ramadhan Alif Fauzan Hafiz Rangga Sandi Teguh'.split(
    ' ',
  );
const MIDDLE_WOMEN =
  'Aminah Wati Lestari Handayani Rahayu Puspita Maharani Utami Safitri Anggraini'.split(' ');
const MIDDLE_MEN =
  'Saputra Hidayat Kurniawan Santoso Gunawan Setiawan Wijaya Maulana Pratama Nugraha'.split(' ');
const MADE_UP =
  'Contoh Peraga Rekaan Tiruan Fiktif Semu Khayal Andaian Simulasi Percobaan Imajiner Model'.split(
    ' ',
  );
const STREETS =
  'Lada Timah Nanas Pasir Ketam Kelapa Cempedak Rukem Nelayan Perahu Mercusuar Pelawan Seroja Gelam Resam Bakau'.split(
    ' ',
  );
const POSYANDU =
  'Melati Mawar Anggrek Kenanga Cempaka Dahlia Flamboyan Teratai Seroja Kamboja'.split(' ');

export const familyWord = (chance: Chance): string => chance.pick(MADE_UP);

/** `word` is the made-up family word that all members share. */
export const personName = (chance: Chance, sex: 'L' | 'P', word: string): string => {
  const given = chance.pick(sex === 'P' ? WOMEN : MEN);
  const middle = chance.yes(0.6) ? ` ${chance.pick(sex === 'P' ? MIDDLE_WOMEN : MIDDLE_MEN)}` : '';
  return `${given}${middle} ${word}`;
};

const WORD_LISTS = [WOMEN, MEN, MIDDLE_WOMEN, MIDDLE_MEN, MADE_UP];

/** The same kind of name for somebody else: each word a few further in its list, others as they are. */
export const otherName = (name: string, further: number): string =>
  name
    .split(' ')
    .map((word) => {
      const list = WORD_LISTS.find((words) => words.includes(word));
      return list === undefined
        ? word
        : (list[(list.indexOf(word) + further) % list.length] ?? word);
    })
    .join(' ');

/** As a hurried hand types it: two neighbouring letters change places. */
export const mistyped = (name: string): string => {
  const [given = name, ...rest] = name.split(' ');
  const i = Math.min(1, given.length - 2);
  const swapped = given.slice(0, i) + (given[i + 1] ?? '') + (given[i] ?? '') + given.slice(i + 2);
  const wrong = swapped === given ? `${given}h` : swapped;
  return [wrong, ...rest].join(' ');
};

/** The same name as another hand spells it: `Budi` as `Boedi`, `Siti` as `Sitih`. */
export const spelledOtherwise = (name: string): string => {
  const [given = name, ...rest] = name.split(' ');
  const old = given.replace(/(?<=.)u/, 'oe');
  return [old === given ? `${given}h` : old, ...rest].join(' ');
};

export const address = (chance: Chance): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `Jl. ${chance.pick(STREETS)} ${chance.int(1, 180)} RT ${two(chance.int(1, 12))} RW ${two(chance.int(1, 5))}`;
};

export const posyanduName = (index: number): string =>
  `${POSYANDU[index % POSYANDU.length] as string} ${Math.floor(index / POSYANDU.length) + 1}`;

/** A number that no operator has given out. */
export const phone = (chance: Chance): string =>
  `08000${String(chance.int(0, 9_999_999)).padStart(7, '0')}`;
