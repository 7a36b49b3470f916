import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import type { IndexedFact } from '../../../system/api/audit-types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';

const texts = {
  happened: { id: 'terjadi', en: 'happened' },
  only: { id: 'Hanya', en: 'Only' },
  stream: { id: 'aliran ini', en: 'this stream' },
  actor: { id: 'akun ini', en: 'this account' },
  correlation: { id: 'sebab-akibat ini', en: 'this correlation' },
} satisfies Record<string, Bilingual>;

/** One fact of the log: what, where, when, by whom, and the ways to see more like it. */
export const FactRow = ({
  fact,
  narrow,
}: {
  readonly fact: IndexedFact;
  readonly narrow: (name: 'stream' | 'actor' | 'correlation', value: string) => void;
}) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const only = (name: 'stream' | 'actor' | 'correlation', value: string) => (
    <button type="button" className="quiet" onClick={() => narrow(name, value)}>
      {t(texts[name])}
    </button>
  );
  return (
    <li>
      <div className="fact-row-head">
        <span className="position">{format.count(Number(fact.position))}</span>
        <Link to={to(`/audit/fakta/${fact.id}`)} className="name">
          {fact.type}
        </Link>
        <time dateTime={fact.recordedAt} className="small">
          {format.moment(fact.recordedAt)}
        </time>
      </div>
      <p className="small">
        {fact.actorName ?? fact.role} · {t(texts.happened)} {format.day(fact.occurredAt)} ·{' '}
        {fact.source}
      </p>
      <p className="code">
        {fact.stream} #{fact.version}
      </p>
      <div className="narrow-row">
        <span className="small">{t(texts.only)}</span>
        {only('stream', fact.stream)}
        {only('actor', fact.actor)}
        {only('correlation', fact.correlationId)}
      </div>
    </li>
  );
};
