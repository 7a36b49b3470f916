import type { Bilingual } from '#libs/domain/kernel';
import { Failed, Loading } from '../../../parts/states.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useAccount } from '../../../system/session.js';
import { CandidateForm } from './candidate-form.js';
import { DecideRules } from './decide-rules.js';
import { Parameters } from './parameters.js';
import { useRuleSets } from './queries.js';

const texts = {
  inForce: { id: 'Berlaku', en: 'In force' },
  always: { id: 'sejak awal', en: 'from the start' },
  from: { id: 'mulai', en: 'from' },
  until: { id: 'sebelum', en: 'before' },
  proposed: { id: 'Diusulkan', en: 'Proposed' },
  approved: { id: 'Disetujui', en: 'Approved' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  PROPOSED: { id: 'Menunggu persetujuan', en: 'Waits for approval' },
} satisfies Record<string, Bilingual>;

/** The rules by which a person is at risk: in force, waiting, and past. */
const RuleSets = () => {
  const t = useText();
  const format = useFormat();
  const { permissions } = useAccount();
  const { data, error, isLoadingError, refetch } = useRuleSets();
  if (isLoadingError) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={6} />;
  return (
    <div className="stack">
      {data.ruleSets.map((set) => {
        const inForce = set.name === data.inForce;
        return (
          <section key={set.name} className="card" aria-label={set.title}>
            <div className="card-head">
              <h2>
                {set.title} <code className="code">{set.name}</code>
              </h2>
              {inForce && <span className="tag calm">{t(texts.inForce)}</span>}
              {set.standing === 'PROPOSED' && <span className="tag risk">{t(texts.PROPOSED)}</span>}
            </div>
            <ul className="small">
              {set.periods.map(({ from, until }) => (
                <li key={from ?? ''}>
                  {t(texts.inForce)}{' '}
                  {from === undefined ? t(texts.always) : `${t(texts.from)} ${format.day(from)}`}
                  {until !== undefined && ` ${t(texts.until)} ${format.day(until)}`}
                </li>
              ))}
              {(['proposed', 'approved', 'rejected'] as const).map((act) => {
                const done = set[act];
                return (
                  done !== undefined && (
                    <li key={act}>
                      {t(texts[act])}: {done.name ?? done.actor}, {format.moment(done.at)}
                      {done.reason !== undefined && ` · ${done.reason}`}
                    </li>
                  )
                );
              })}
            </ul>
            <Parameters set={set} open={set.standing === 'PROPOSED'} />
            {set.standing === 'PROPOSED' && permissions.includes('approve-rules') && (
              <DecideRules set={set} earliestFrom={data.earliestFrom} />
            )}
          </section>
        );
      })}
      <CandidateForm sets={data} />
    </div>
  );
};

export default RuleSets;
