import type { Bilingual } from '#libs/domain/kernel';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import type { Parked } from '../../../system/api/admin-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useParked, useReadModelCommand } from './queries.js';

const texts = {
  title: { id: 'Keluarga yang diparkir', en: 'Parked families' },
  none: { id: 'Tidak ada. Semua fakta terbaca.', en: 'None. Every fact was read.' },
  retry: { id: 'Coba lagi', en: 'Retry' },
  since: { id: 'sejak', en: 'since' },
} satisfies Record<string, Bilingual>;

const Item = ({ parked }: { readonly parked: Parked }) => {
  const t = useText();
  const format = useFormat();
  const retry = useReadModelCommand(
    `read-models/parked/${encodeURIComponent(parked.stream)}/retry`,
  );
  return (
    <li>
      <p>
        <code className="code">{parked.stream}</code> {parked.reason}
        {` · ${parked.readModel} · ${t(texts.since)} ${format.moment(parked.since)}`}
      </p>
      <Button busy={retry.isPending} onClick={() => retry.mutate()}>
        {t(texts.retry)}
      </Button>
      {retry.isError && <Failed error={retry.error} />}
    </li>
  );
};

/** Families whose facts could not be read: set aside loudly, so that the rest goes on. */
export const ParkedList = () => {
  const t = useText();
  const { data } = useParked();
  if (data === undefined) return null;
  return (
    <section className="card" aria-labelledby="parked">
      <h2 id="parked">{t(texts.title)}</h2>
      {data.length === 0 ? (
        <p className="small">{t(texts.none)}</p>
      ) : (
        <ul className="stack">
          {data.map((parked) => (
            <Item key={`${parked.readModel}/${parked.stream}`} parked={parked} />
          ))}
        </ul>
      )}
    </section>
  );
};
