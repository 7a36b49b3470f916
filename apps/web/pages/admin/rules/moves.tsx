import { currentRiskFactors } from '#libs/domain/family';
import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import type { RehearsalMove } from '../../../system/api/rule-types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useText } from '../../../system/look.js';

const texts = {
  hidden: { id: 'Peran Anda melihat angka saja.', en: 'Your role sees figures only.' },
  family: { id: 'Buka keluarga', en: 'Open the family' },
  IN: { id: 'menjadi berisiko', en: 'becomes at risk' },
  OUT: { id: 'tidak lagi berisiko', en: 'no longer at risk' },
} satisfies Record<string, Bilingual>;

/** The persons of a group who would be judged otherwise, and by which factors. */
export const Moves = ({ moves }: { readonly moves: readonly RehearsalMove[] | undefined }) => {
  const t = useText();
  const to = useKeepClocks();
  if (moves === undefined) return <p className="small">{t(texts.hidden)}</p>;
  const factor = (code: string): string => {
    const found = currentRiskFactors.find((f) => f.code === code);
    return found === undefined ? code : t(found);
  };
  return (
    <ul className="bullets">
      {moves.map((move) => (
        <li key={move.personId}>
          <Link to={to(`/keluarga/${move.familyId}`)}>{t(texts.family)}</Link>{' '}
          {t(texts[move.direction])}
          {move.appearing.length > 0 && `: + ${move.appearing.map(factor).join('; ')}`}
          {move.disappearing.length > 0 && `: − ${move.disappearing.map(factor).join('; ')}`}
        </li>
      ))}
    </ul>
  );
};
