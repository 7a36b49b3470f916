import type { Bilingual } from '#libs/domain/kernel';
import { ArrowRight } from 'lucide-react';
import { Loading } from '../../../../parts/states.js';
import type { Family } from '../../../../system/api/family-types.js';
import { useText } from '../../../../system/look.js';
import type { Values } from '../draft.js';
import { judgedAhead } from './judged-ahead.js';
import { useAhead } from './use-ahead.js';

const texts = {
  atRisk: { id: 'berisiko', en: 'at risk' },
  notAtRisk: { id: 'tidak berisiko', en: 'not at risk' },
  notAssessed: { id: 'belum dinilai', en: 'not assessed' },
  unknown: { id: 'belum dapat disimpulkan', en: 'cannot be concluded yet' },
  status: { id: 'Status', en: 'Status' },
  because: { id: 'Karena', en: 'Because' },
  nothing: {
    id: 'Tidak ada faktor yang ditemukan.',
    en: 'No factor was found.',
  },
  needed: {
    id: 'Perlu diketahui dulu; yang kosong tidak pernah dihitung “ya” maupun “tidak”',
    en: 'To be known first; a blank never counts as a yes or a no',
  },
  rules: { id: 'Menurut', en: 'Under' },
  server: {
    id: 'Perkiraan tidak dapat dibuat di perangkat ini; aturan tetap menyimpulkan saat disimpan.',
    en: 'No forecast can be made on this device; the rules still conclude when it is saved.',
  },
} satisfies Record<string, Bilingual>;

const OUTCOMES = {
  AT_RISK: [texts.atRisk, 'tag risk'],
  NOT_AT_RISK: [texts.notAtRisk, 'tag calm'],
  UNKNOWN: [texts.unknown, 'tag'],
} as const;

/** What will be concluded of a person, and why, by the rules that the server judges by. */
export const AheadJudgement = ({
  family,
  values,
  personId,
  day,
}: {
  readonly family: Family;
  readonly values: Values;
  readonly personId: string;
  readonly day: string;
}) => {
  const t = useText();
  const { isPending, state, rules } = useAhead(family, day);
  if (isPending) return <Loading lines={2} />;
  const judged =
    state && rules && judgedAhead(state, personId, day, values['answers'] ?? {}, rules);
  if (judged === undefined || judged === null) return <p className="hint">{t(texts.server)}</p>;
  const { atRisk } = family.persons.find((p) => p.personId === personId) ?? {};
  const now = atRisk === undefined ? texts.notAssessed : atRisk ? texts.atRisk : texts.notAtRisk;
  const [outcome, tone] = OUTCOMES[judged.outcome];
  return (
    <div className="ahead" aria-live="polite" data-testid="ahead">
      <p>
        {t(texts.status)}: {t(now)} <ArrowRight size={16} aria-hidden="true" />{' '}
        <b className={tone}>{t(outcome)}</b>
      </p>
      {judged.found.length > 0 && (
        <>
          <p className="hint">{t(texts.because)}:</p>
          <ul className="reasons">
            {judged.found.map(({ code, name, reason }) => (
              <li key={code}>
                <b>{t(name)}</b> <span className="hint">{t(reason)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {judged.outcome === 'NOT_AT_RISK' && <p className="hint">{t(texts.nothing)}</p>}
      {judged.outcome === 'UNKNOWN' && (
        <p className="hint">
          {t(texts.needed)}: {judged.missing.map((lack) => t(lack)).join('; ')}.
        </p>
      )}
      <p className="hint">
        {t(texts.rules)} <code className="code">{judged.ruleSet}</code>
      </p>
    </div>
  );
};
