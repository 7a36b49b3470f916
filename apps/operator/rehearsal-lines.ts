import { areaName } from '#libs/domain/area';
import type { Language } from '#libs/domain/kernel';
import { RISK_CATEGORIES, type Move, type RehearsalGroup } from '#libs/domain/risk';
import type { Rehearsed } from '#libs/rehearsal';

const WORDS = {
  id: {
    head: (current: string, candidate: string, day: string) =>
      `${candidate} dibandingkan dengan ${current}, keadaan ${day}`,
    read: (d: Rehearsed, n: (x: number) => string) =>
      `${n(d.rehearsal.persons)} sasaran dalam ${n(d.families)} keluarga; ${n(d.facts)} fakta dibaca dalam ${n(d.seconds)} detik; tidak ada yang diubah`,
    columns: ['', 'masuk', 'keluar', 'tetap', 'tak diketahui'],
    all: 'Semua',
    in: 'Masuk berisiko',
    out: 'Keluar dari berisiko',
    none: 'tidak ada',
  },
  en: {
    head: (current: string, candidate: string, day: string) =>
      `${candidate} beside ${current}, as of ${day}`,
    read: (d: Rehearsed, n: (x: number) => string) =>
      `${n(d.rehearsal.persons)} people in ${n(d.families)} families; ${n(d.facts)} facts read in ${n(d.seconds)} seconds; nothing was changed`,
    columns: ['', 'in', 'out', 'same', 'unknown'],
    all: 'All',
    in: 'Into risk',
    out: 'Out of risk',
    none: 'nobody',
  },
} as const;

type Counts = readonly [movesIn: number, movesOut: number, unchanged: number, unknown: number];

const countsOf = (groups: readonly RehearsalGroup[]): Counts => {
  const sum = (of: (group: RehearsalGroup) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  return [
    sum((g) => g.movesIn.length),
    sum((g) => g.movesOut.length),
    sum((g) => g.unchanged),
    sum((g) => g.unknown.length),
  ];
};

const signed = (sign: string, codes: readonly string[]): string[] =>
  codes.map((code) => `${sign}${code}`);

const moveLine = ({ familyId, personId, appearing, disappearing }: Move): string => {
  const factors = [...signed('+', appearing), ...signed('-', disappearing)].join(' ');
  return `      ${familyId}  ${personId}  ${factors}`.trimEnd();
};

const places = (groups: readonly RehearsalGroup[], of: 'movesIn' | 'movesOut'): readonly string[] =>
  groups
    .filter((group) => group[of].length > 0)
    .flatMap((group) => [
      `    ${group.kelurahan} ${areaName(group.kelurahan)}, ${group.category}: ${group[of].length}`,
      ...group[of].map(moveLine),
    ]);

/**
 * A rehearsal as lines for a terminal: the totals by category, then who would move, by kelurahan and
 * category, each with the family to open (`operator replay <family>`).
 */
export const rehearsalLines = (done: Rehearsed, language: Language): readonly string[] => {
  const words = WORDS[language];
  const { current, candidate, groups } = done.rehearsal;
  const n = (x: number): string =>
    x.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
  const row = (cells: readonly string[]): string =>
    `  ${(cells[0] ?? '').padEnd(8)}${cells
      .slice(1)
      .map((cell) => cell.padStart(15))
      .join('')}`;
  const counted = (name: string, of: readonly RehearsalGroup[]): string =>
    row([name, ...countsOf(of).map(n)]);
  const moved = (of: 'movesIn' | 'movesOut'): readonly string[] => {
    const lines = places(groups, of);
    return lines.length === 0 ? [`    ${words.none}`] : lines;
  };
  return [
    words.head(current, candidate, done.asOf),
    words.read(done, n),
    '',
    row(words.columns),
    ...RISK_CATEGORIES.map((category) =>
      counted(
        category,
        groups.filter((group) => group.category === category),
      ),
    ),
    counted(words.all, groups),
    '',
    words.in,
    ...moved('movesIn'),
    '',
    words.out,
    ...moved('movesOut'),
  ];
};
