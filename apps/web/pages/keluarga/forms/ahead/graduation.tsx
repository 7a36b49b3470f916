import type { Bilingual } from '#libs/domain/kernel';
import { Loading } from '../../../../parts/states.js';
import type { Family } from '../../../../system/api/family-types.js';
import { useText } from '../../../../system/look.js';
import { graduationAhead } from './graduation-ahead.js';
import { useAhead } from './use-ahead.js';

const texts = {
  graduates: {
    id: 'Statusnya menjadi lulus dari risiko.',
    en: 'The status becomes graduated from risk.',
  },
  notYet: { id: 'Belum dapat dinyatakan lulus', en: 'Cannot graduate yet' },
  untold: {
    id: 'Belum dapat diketahui apakah orang ini dapat lulus: riwayat atau aturannya tidak terbaca di perangkat ini. Syaratnya tetap diperiksa saat disimpan.',
    en: 'It cannot be told now whether this person may graduate: the history or the rules could not be read on this device. The conditions are still checked when it is saved.',
  },
} satisfies Record<string, Bilingual>;

/** Whether a person may graduate, and what is still missing; or that it cannot be told now. */
export const AheadGraduation = ({
  family,
  personId,
  day,
}: {
  readonly family: Family;
  readonly personId: string;
  readonly day: string;
}) => {
  const t = useText();
  const { isPending, state, rules } = useAhead(family, day);
  if (isPending) return <Loading lines={2} />;
  const against = state && rules && graduationAhead(state, personId, day, rules);
  if (against === undefined || against === null) return <p className="hint">{t(texts.untold)}</p>;
  if (against.length === 0) return <p>{t(texts.graduates)}</p>;
  return (
    <>
      <p>{t(texts.notYet)}:</p>
      <ul className="bullets">
        {against.map((reason) => (
          <li key={reason.id}>{t(reason)}</li>
        ))}
      </ul>
    </>
  );
};
