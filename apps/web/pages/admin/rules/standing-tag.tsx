import type { Bilingual } from '#libs/domain/kernel';
import type { RuleParameter } from '../../../system/api/rule-types.js';
import { useText } from '../../../system/look.js';

const standings: Readonly<Record<RuleParameter['standing'], readonly [Bilingual, string]>> = {
  SOURCED: [{ id: 'Bersumber', en: 'Sourced' }, 'tag calm'],
  CONFLICT: [{ id: 'Sumber berselisih', en: 'Sources differ' }, 'tag late'],
  GENERAL_KNOWLEDGE: [{ id: 'Pengetahuan umum', en: 'General knowledge' }, 'tag risk'],
};

/** How sure the programme is of a parameter. */
export const StandingTag = ({ standing }: Pick<RuleParameter, 'standing'>) => {
  const t = useText();
  const [text, tone] = standings[standing];
  return <span className={tone}>{t(text)}</span>;
};
