import { useSearchParams } from 'react-router';

interface Demo {
  readonly asOf: string;
  readonly password: string;
}

/** Set by the server in a demonstration, whose city lives up to a day of its own. */
export const demo = ((): Demo | undefined => {
  const content = document.querySelector<HTMLMetaElement>('meta[name="jejak-demo"]')?.content;
  return content === undefined ? undefined : (JSON.parse(content) as Demo);
})();

/** The day it is in Asia/Jakarta. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(Date.now());

export interface Clocks {
  /** True on this day. */
  readonly asOf: string;
  /** As known at the end of this day; undefined is now. */
  readonly knownAt: string | undefined;
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text);

/** Both clocks, from the address: a link shows what its sender saw. */
export const useClocks = (): Clocks & { readonly set: (clocks: Partial<Clocks>) => void } => {
  const [params, setParams] = useSearchParams();
  const asOf = params.get('asOf');
  const knownAt = params.get('knownAt');
  return {
    asOf: isDay(asOf) ? asOf : (demo?.asOf ?? today()),
    knownAt: isDay(knownAt) ? knownAt : undefined,
    set: (clocks) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(clocks))
            if (value === undefined || value === '') after.delete(name);
            else after.set(name, value);
          return after;
        },
        { replace: true },
      ),
  };
};

/** An address with the clocks of this page. */
export const useKeepClocks = (): ((
  to: string,
  more?: Readonly<Record<string, string>>,
) => string) => {
  const [params] = useSearchParams();
  return (to, more = {}) => {
    const kept = new URLSearchParams(more);
    for (const name of ['asOf', 'knownAt']) {
      const value = params.get(name);
      if (value !== null) kept.set(name, value);
    }
    const text = kept.toString();
    return text === '' ? to : `${to}?${text}`;
  };
};

/** As the API wants them. */
export const clockParams = ({ asOf, knownAt }: Clocks): Record<string, string> => ({
  asOf,
  ...(knownAt === undefined ? {} : { knownAt }),
});
