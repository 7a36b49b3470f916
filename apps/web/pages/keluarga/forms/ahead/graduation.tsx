import type { Bilingual } from '#libs/domain/kernel';
import { wayOutOf } from '#libs/domain/family';
import { sayStep } from '#libs/domain/risk';
import { Loading } from '../../../../parts/states.js';
import type { Family } from '../../../../system/api/family-types.js';
import { useText } from '../../../../system/look.js';
import { useAhead } from './use-ahead.js';

const texts = {
  graduates: {
    id: 'Statusnya menjadi lulus dari risiko.',
    en: 'The status becomes graduated from risk.',
  },
  notYet: { id: 'Belum dapat lulus. Yang masih kurang', en: 'Cannot graduate yet. Still missing' },
} satisfies Record<string, Bilingual>;

/** Whether a person may graduate, and what is still missing. */
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
  const person = state?.persons.get(personId);
  const way = state && person && rules && wayOutOf(state, person, day, rules);
  if (way === undefined || way === null || way.ready) return <p>{t(texts.graduates)}</p>;
  return (
    <>
      <p>{t(texts.notYet)}:</p>
      <ul className="bullets">
        {way.steps.map((step) => (
          <li key={`${step.kind}/${step.code}`}>{t(sayStep(step))}</li>
        ))}
      </ul>
    </>
  );
};
