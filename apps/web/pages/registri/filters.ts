import { useSearchParams } from 'react-router';

/** What the registry can be narrowed to. None of it is personal, so it may stand in the address. */
const NAMES = ['kecamatan', 'kelurahan', 'category', 'risk', 'stunting', 'overdue'] as const;
export type FilterName = (typeof NAMES)[number];
export type Filters = Partial<Record<FilterName, string>>;

export const useFilters = (): {
  filters: Filters;
  set: (name: FilterName, value: string) => void;
} => {
  const [params, setParams] = useSearchParams();
  const filters = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params.get(name);
      return value === null ? [] : [[name, value]];
    }),
  ) as Filters;
  return {
    filters,
    set: (name, value) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') after.delete(name);
          else after.set(name, value);
          // Another kecamatan has other kelurahan.
          if (name === 'kecamatan') after.delete('kelurahan');
          return after;
        },
        { replace: true },
      ),
  };
};
