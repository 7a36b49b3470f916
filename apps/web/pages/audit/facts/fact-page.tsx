import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { BackLink } from '../../../parts/back-link.js';
import { ChainCheck } from '../../../parts/chain-check.js';
import { Failed, Loading } from '../../../parts/states.js';
import { call } from '../../../system/api/call.js';
import type { AuditedFact } from '../../../system/api/audit-types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useLook, useText } from '../../../system/look.js';
import { FactChain } from './fact-chain.js';

const texts = {
  back: { id: 'Semua fakta', en: 'All facts' },
  sealed: { id: 'Isinya tidak dapat dibuka', en: 'What it says cannot be opened' },
  family: { id: 'Buka keluarganya', en: 'Open the family' },
  envelope: { id: 'Amplop sebagaimana tersimpan', en: 'Envelope as it is stored' },
  amendments: { id: 'Diubah oleh', en: 'Amended by' },
  stream: { id: 'Seluruh aliran', en: 'The whole stream' },
  by: { id: 'dicatat', en: 'recorded' },
} satisfies Record<string, Bilingual>;

/** One fact: what it says, its link in the chain, and every byte of it. */
export const FactPage = () => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const { language } = useLook();
  const { factId = '' } = useParams();
  const { data, error, isLoadingError, refetch } = useQuery({
    queryKey: ['audit', 'fact', factId, language],
    placeholderData: undefined,
    queryFn: ({ signal }) => call<AuditedFact>(`audit/facts/${factId}`, { signal }),
  });
  if (isLoadingError) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={8} />;
  const { envelope, chain, sentence, actorName, amendments } = data;
  const { entry } = envelope;
  const family = entry.stream.startsWith('family-')
    ? entry.stream.slice('family-'.length)
    : undefined;
  return (
    <div className="stack">
      <BackLink to={to('/audit')}>{t(texts.back)}</BackLink>
      <section className="card">
        <div>
          <p className="eyebrow">{entry.type}</p>
          <h2>{sentence ?? t(texts.sealed)}</h2>
          <p className="small">
            {actorName} · {t(texts.by)} {format.moment(entry.recordedAt)} ·{' '}
            <span className="code">
              {entry.stream} #{entry.version}
            </span>
          </p>
        </div>
        {family !== undefined && <Link to={to(`/keluarga/${family}`)}>{t(texts.family)}</Link>}
        {amendments.length > 0 && (
          <div>
            <h3>{t(texts.amendments)}</h3>
            <ul className="bullets">
              {amendments.map((a) => (
                <li key={a.id}>
                  <Link to={to(`/audit/fakta/${a.id}`)}>{a.sentence ?? a.type}</Link>{' '}
                  <span className="small">{format.moment(a.recordedAt)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
      <FactChain chain={chain} />
      <section className="card" aria-labelledby="envelope">
        <h2 id="envelope">{t(texts.envelope)}</h2>
        <pre className="envelope" tabIndex={0}>
          {JSON.stringify(entry, null, 2)}
        </pre>
      </section>
      <section className="card" aria-labelledby="stream">
        <h2 id="stream">{t(texts.stream)}</h2>
        <ChainCheck key={entry.stream} stream={entry.stream} />
      </section>
    </div>
  );
};
