import { CITY, KECAMATAN, KELURAHAN, within } from '#libs/domain/area';
import { useSearchParams } from 'react-router';
import type { Account } from '../../system/api/types.js';
import { useClocks } from '../../system/clocks.js';
import { asParams } from '../../system/figures.js';
import { useAccount } from '../../system/session.js';
import { lastWhole, monthsUpTo, semestersUpTo } from '../../system/periods.js';

const KINDS = ['minilok', 'kelurahan', 'semester'] as const;
export type Kind = (typeof KINDS)[number];

interface Place {
  readonly code: string;
  readonly name: string;
}

const PLACES: Readonly<Record<Kind, readonly Place[]>> = {
  minilok: KECAMATAN,
  kelurahan: KELURAHAN,
  semester: [CITY],
};

/** The places of whose report of a kind an account may take along. */
export const placesOf = (kind: Kind, account: Account): readonly Place[] =>
  PLACES[kind].filter(({ code }) => within(code, account.area));

/** The reports of the account's own area and of those below it. */
export const kindsOf = (account: Account): readonly Kind[] =>
  KINDS.filter((kind) => placesOf(kind, account).length > 0);

/** What is to be tabulated, from the address; the period of the page's day where it says nothing. */
export const useAskedTabulation = () => {
  const [params, setParams] = useSearchParams();
  const account = useAccount();
  const { asOf, knownAt } = useClocks();
  const kinds = kindsOf(account);
  const kind = kinds.find((k) => k === params.get('jenis')) ?? kinds[0] ?? 'kelurahan';
  const places = placesOf(kind, account);
  const area = (places.find(({ code }) => code === params.get('area')) ?? places[0])?.code ?? '';
  const periods = kind === 'semester' ? semestersUpTo(asOf) : monthsUpTo(asOf);
  const asked = params.get('periode');
  const period =
    asked !== null && periods.includes(asked) ? asked : (lastWhole(periods, asOf) ?? '');
  const question: Readonly<Record<string, string>> =
    kind === 'semester' ? { semester: period } : { area, month: period };
  return {
    kind,
    area,
    places,
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
