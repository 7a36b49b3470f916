import { useSearchParams } from 'react-router';

/** What a list is narrowed to, in the address: codes and days, nothing personal. */
export const useAsked = <N extends string>(
  names: readonly N[],
): {
  readonly asked: Partial<Record<N, string>>;
  readonly set: (name: N, value: string) => void;
} => {
  const [params, setParams] = useSearchParams();
  const asked = Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  ) as Partial<Record<N, string>>;
  const set = (name: N, value: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return { asked, set };
};

/** A day of the form as the moment it begins, in Asia/Jakarta. */
export const beginOf = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : `${day}T00:00:00+07:00`;
