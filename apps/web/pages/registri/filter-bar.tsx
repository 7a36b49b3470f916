import { KECAMATAN, KELURAHAN, within } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { useText } from '../../system/look.js';
import { categoryName } from '../../system/names.js';
import { useAccount } from '../../system/session.js';
import { Pick, type Option } from './pick.js';
import type { FilterName, Filters } from './filters.js';

const texts = {
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
  kelurahan: { id: 'Kelurahan', en: 'Kelurahan' },
  category: { id: 'Kategori', en: 'Category' },
  risk: { id: 'Risiko', en: 'Risk' },
  overdue: { id: 'Kunjungan', en: 'Visits' },
  atRisk: { id: 'Berisiko', en: 'At risk' },
  notAtRisk: { id: 'Tidak berisiko', en: 'Not at risk' },
  stunting: { id: 'Stunting', en: 'Stunting' },
  stunted: { id: 'Pendek', en: 'Stunted' },
  notStunted: { id: 'Tidak pendek', en: 'Not stunted' },
  recheck: { id: 'Ukur ulang', en: 'Measure again' },
  unmeasured: { id: 'Belum terukur', en: 'Not measured' },
  late: { id: 'Terlambat', en: 'Overdue' },
  filters: { id: 'Saringan', en: 'Filters' },
} satisfies Record<string, Bilingual>;

const CATEGORIES = ['CATIN', 'BUMIL', 'BUFAS', 'BADUTA', 'BALITA'];

export const FilterBar = ({
  filters,
  set,
}: {
  readonly filters: Filters;
  readonly set: (name: FilterName, value: string) => void;
}) => {
  const t = useText();
  const { area } = useAccount();
  const kecamatan = KECAMATAN.filter((k) => within(k.code, area));
  const kelurahan = KELURAHAN.filter((k) => within(k.code, filters.kecamatan ?? area));
  const named = (places: readonly { code: string; name: string }[]): Option[] =>
    places.map(({ code, name }) => [code, name]);
  const pick = (name: FilterName, options: readonly Option[]) => (
    <Pick
      label={t(texts[name])}
      value={filters[name] ?? ''}
      options={options}
      pick={(value) => set(name, value)}
    />
  );
  return (
    <div className="filter-bar" role="group" aria-label={t(texts.filters)}>
      {kecamatan.length > 1 && pick('kecamatan', named(kecamatan))}
      {kelurahan.length > 1 && pick('kelurahan', named(kelurahan))}
      {pick(
        'category',
        CATEGORIES.map((code) => [code, t(categoryName(code))]),
      )}
      {pick('risk', [
        ['AT_RISK', t(texts.atRisk)],
        ['NOT_AT_RISK', t(texts.notAtRisk)],
      ])}
      {pick('stunting', [
        ['STUNTED', t(texts.stunted)],
        ['NOT_STUNTED', t(texts.notStunted)],
        ['RECHECK', t(texts.recheck)],
        ['UNKNOWN', t(texts.unmeasured)],
      ])}
      {pick('overdue', [['true', t(texts.late)]])}
    </div>
  );
};
