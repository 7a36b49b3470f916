import type { Bilingual } from '#libs/domain/kernel';
import { Failed, Loading } from '../../../parts/states.js';
import type { SealAct } from '../../../system/api/seal-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useSeal } from '../../../system/seals.js';
import { useAccount } from '../../../system/session.js';
import { Decide } from './decide.js';
import { SealFigures } from './seal-figures.js';
import { SealStatus } from './seal-status.js';

const texts = {
  proposedBy: { id: 'Diusulkan', en: 'Proposed' },
  decidedBy: { id: 'Diputuskan', en: 'Decided' },
  known: { id: 'Sebagaimana diketahui', en: 'As known' },
  log: { id: 'Catatan', en: 'The log' },
  facts: { id: 'fakta dalam', en: 'facts in' },
  streams: { id: 'aliran', en: 'streams' },
  hash: { id: 'Sidik isi', en: 'Fingerprint of the content' },
  digest: { id: 'Sidik catatan', en: 'Fingerprint of the log' },
  holds: { id: 'Isi masih sama dengan yang disegel', en: 'The content is still what was sealed' },
  broken: {
    id: 'Isi tidak lagi cocok dengan sidiknya',
    en: 'The content no longer has its fingerprint',
  },
  reason: { id: 'Alasan', en: 'Reason' },
} satisfies Record<string, Bilingual>;

/** What a seal fixed, who answers for it, and what is known since. */
export const SealOpened = ({ id }: { readonly id: string }) => {
  const t = useText();
  const format = useFormat();
  const account = useAccount();
  const { data: seal, error, isLoadingError, refetch } = useSeal(id);
  if (isLoadingError) return <Failed error={error} retry={() => void refetch()} />;
  if (seal === undefined) return <Loading lines={8} />;
  const act = (a: SealAct): string => `${a.name ?? a.role}, ${format.moment(a.at)}`;
  const decides =
    seal.status === 'PROPOSED' &&
    account.permissions.includes('approve-seal') &&
    seal.proposed.actor !== account.id;
  return (
    <section className="card" aria-labelledby="seal">
      <div className="card-head">
        <h2 id="seal">{seal.title}</h2>
        <SealStatus status={seal.status} />
      </div>
      <p className={seal.hashHolds ? 'notice' : 'notice wrong'}>
        {t(seal.hashHolds ? texts.holds : texts.broken)}
      </p>
      <dl className="facts-list">
        <div>
          <dt>{t(texts.proposedBy)}</dt>
          <dd>{act(seal.proposed)}</dd>
        </div>
        {seal.decided !== undefined && (
          <div>
            <dt>{t(texts.decidedBy)}</dt>
            <dd>{act(seal.decided)}</dd>
          </div>
        )}
        {seal.reason !== undefined && (
          <div>
            <dt>{t(texts.reason)}</dt>
            <dd>{seal.reason}</dd>
          </div>
        )}
        <div>
          <dt>{t(texts.known)}</dt>
          <dd>{format.moment(seal.knownAt)}</dd>
        </div>
        <div>
          <dt>{t(texts.log)}</dt>
          <dd>
            {format.count(seal.log.facts)} {t(texts.facts)} {format.count(seal.log.streams)}{' '}
            {t(texts.streams)}
          </dd>
        </div>
        <div>
          <dt>{t(texts.hash)}</dt>
          <dd className="code">{seal.hash}</dd>
        </div>
        <div>
          <dt>{t(texts.digest)}</dt>
          <dd className="code">{seal.log.digest}</dd>
        </div>
      </dl>
      <SealFigures seal={seal} />
      {decides && <Decide seal={seal} />}
    </section>
  );
};
