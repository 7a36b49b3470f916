import type { Asked } from './call.js';
import type { User } from './users.js';

const SOME = ['accompanied', 'at-risk', 'stunted', 'prevalence', 'coverage', 'overdue', 'eggs'];

const day = (back: number): string =>
  new Date(Date.parse('2025-07-31') - back * 86_400_000).toISOString().slice(0, 10);

const any = (n: number): number => Math.floor(Math.random() * n);

const at = (): string => `asOf=${day(any(180))}&knownAt=${day(any(180))}`;

/** What is asked of the figures, each time of another figure, day and moment of knowledge. */
export const figureQuestions = (url: string) => {
  const of =
    (path: string) =>
    ({ headers }: User): Asked => ({
      url: `${url}/api/v1/${path}`,
      headers,
    });
  const figure = (): string => SOME[any(SOME.length)] ?? 'accompanied';
  return {
    figure: (user: User) => of(`figures/${figure()}?${at()}`)(user),
    receipt: (user: User) => of(`figures/${figure()}/receipt?${at()}&limit=50`)(user),
    registryThen: (user: User) =>
      of(`families?risk=AT_RISK&limit=50&asOf=${day(any(180))}&knownAt=${day(any(180))}`)(user),
    summary: (user: User) => of(`summary?${at()}`)(user),
    changes: (user: User) =>
      of(`figures/${figure()}/changes?from=2025-01-31&to=2025-07-31&knownAt=${day(0)}`)(user),
    trend: (user: User) => of(`figures/${figure()}/trend?months=12&asOf=2025-07-31`)(user),
  };
};
