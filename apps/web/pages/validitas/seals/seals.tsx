import type { Bilingual } from '#libs/domain/kernel';
import { Link, useParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useSealList } from '../../../system/seals.js';
import { useAccount } from '../../../system/session.js';
import { Propose } from './propose.js';
import { SealOpened } from './seal-opened.js';
import { SealStatus } from './seal-status.js';

const texts = {
  lead: {
    id: 'Segel menetapkan angka suatu bulan atau semester. Koreksi kemudian tidak mengubahnya; angka baru berdiri di sampingnya.',
    en: 'A seal fixes the figures of a month or semester. A later correction does not change it; the new figure stands beside it.',
  },
  none: { id: 'Belum ada periode yang disegel.', en: 'No period has been sealed yet.' },
  proposed: { id: 'diusulkan', en: 'proposed' },
} satisfies Record<string, Bilingual>;

const Seals = () => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const { sealId } = useParams();
  const { permissions } = useAccount();
  const { data, error, isLoadingError, refetch } = useSealList();
  return (
    <div className="stack">
      <p className="lead">{t(texts.lead)}</p>
      {permissions.includes('propose-seal') && <Propose />}
      {isLoadingError ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading lines={3} />
      ) : data.length === 0 ? (
        <Empty>{t(texts.none)}</Empty>
      ) : (
        <ul className="findings seal-list">
          {data.map((seal) => (
            <li key={seal.id}>
              <Link
                to={to(`/validitas/segel/${seal.id}`)}
                aria-current={seal.id === sealId ? 'page' : undefined}
              >
                <span className="name">{seal.title}</span>
                <span className="small">
                  {t(texts.proposed)} {format.day(seal.proposed.at)}
                </span>
                <SealStatus status={seal.status} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {sealId !== undefined && <SealOpened key={sealId} id={sealId} />}
    </div>
  );
};

export default Seals;
