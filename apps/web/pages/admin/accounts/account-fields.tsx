import { CITY, KECAMATAN, KELURAHAN } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { DateField } from '../../../parts/date/date-field.js';
import { useText } from '../../../system/look.js';
import { useRoles } from './queries.js';

export interface AccountDraft {
  readonly displayName: string;
  readonly role: string;
  readonly area: string;
  readonly validUntil: string;
}

const texts = {
  name: { id: 'Nama yang ditampilkan', en: 'Name shown' },
  role: { id: 'Peran', en: 'Role' },
  area: { id: 'Wilayah kerja', en: 'Area' },
  until: { id: 'Berlaku sampai (kosong: tanpa batas)', en: 'Valid until (empty: without an end)' },
} satisfies Record<string, Bilingual>;

const areasOf = (levels: readonly string[]): readonly (readonly [string, string])[] => [
  ...(levels.includes('city') ? [[CITY.code, CITY.name] as const] : []),
  ...(levels.includes('kecamatan')
    ? KECAMATAN.map((k) => [k.code, `Kecamatan ${k.name}`] as const)
    : []),
  ...(levels.includes('kelurahan') ? KELURAHAN.map((k) => [k.code, k.name] as const) : []),
];

/** Name, role, area and end of an account; a role is offered areas of its own level only. */
export const AccountFields = ({
  draft,
  set,
}: {
  readonly draft: AccountDraft;
  readonly set: (change: Partial<AccountDraft>) => void;
}) => {
  const t = useText();
  const roles = useRoles();
  const areas = areasOf(roles.find((r) => r.role === draft.role)?.levels ?? []);
  return (
    <>
      <label className="field">
        <span>{t(texts.name)}</span>
        <input
          className="input"
          required
          maxLength={120}
          autoComplete="off"
          value={draft.displayName}
          onChange={(e) => set({ displayName: e.target.value })}
        />
      </label>
      <label className="field">
        <span>{t(texts.role)}</span>
        <select
          className="select"
          required
          value={draft.role}
          onChange={(e) => set({ role: e.target.value, area: '' })}
        >
          <option value="">–</option>
          {roles.map(({ role, title }) => (
            <option key={role} value={role}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t(texts.area)}</span>
        <select
          className="select"
          required
          value={draft.area}
          onChange={(e) => set({ area: e.target.value })}
        >
          <option value="">–</option>
          {areas.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <DateField
        label={t(texts.until)}
        value={draft.validUntil}
        set={(validUntil) => set({ validUntil })}
      />
    </>
  );
};
