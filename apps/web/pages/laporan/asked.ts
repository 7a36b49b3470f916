import { CITY, KECAMATAN, within } from '#libs/domain/area';
import { useSearchParams } from 'react-router';
import type { Account } from '../../system/api/types.js';
import { useClocks } from '../../system/clocks.js';
import { asParams } from '../../system/figures.js';
import { useAccount } from '../../system/session.js';
import { lastWhole, monthsUpTo, semestersUpTo } from './periods.js';

export type Kind = 'minilok' | 'semester';

/** The kecamatan whose tabulation an account may take along. */
export const kecamatanOf = (account: Account) =>
  KECAMATAN.filter(({ code }) => within(code, account.area));

/** The whole city's report is for whoever is there for the whole city. */
export const kindsOf = (account: Account): readonly Kind[] =>
  account.area === CITY.code ? ['minilok', 'semester'] : ['minilok'];

/** What is to be tabulated, from the address; the period of the page's day where it says nothing. */
export const useAskedTabulation = () => {
  const [params, setParams] = useSearchParams();
  const account = useAccount();
  const { asOf, knownAt } = useClocks();
  const kind = kindsOf(account).find((k) => k === params.get('jenis')) ?? 'minilok';
  const kecamatan = kecamatanOf(account);
  const area = kecamatan.find(({ code }) => code === params.get('area')) ?? kecamatan[0];
  const periods = kind === 'minilok' ? monthsUpTo(asOf) : semestersUpTo(asOf);
  const asked = params.get('periode');
  const period =
    asked !== null && periods.includes(asked) ? asked : (lastWhole(periods, asOf) ?? '');
  const question: Readonly<Record<string, string>> =
    kind === 'minilok' ? { area: area?.code ?? '', month: period } : { semester: period };
  return {
    kind,
    area: area?.code ?? '',
    period,
    periods,
    path: `tabulations/${kind}?${new URLSearchParams({
      ...question,
      ...(knownAt === undefined ? {} : { knownAt }),
    })}`,
    set: (changes: Readonly<Record<string, string | undefined>>) =>
      setParams((before) => asParams({ ...Object.fromEntries(before), ...changes }), {
        replace: true,
      }),
  };
};

export type AskedTabulation = ReturnType<typeof useAskedTabulation>;
