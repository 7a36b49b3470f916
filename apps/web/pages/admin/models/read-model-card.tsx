import type { Bilingual } from '#libs/domain/kernel';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import type { ReadModel, Checked } from '../../../system/api/admin-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { CheckResult } from './check-result.js';
import { useReadModelCommand } from './queries.js';
import { RebuildProgress } from './rebuild-progress.js';

const texts = {
  version: { id: 'Versi', en: 'Version' },
  position: { id: 'Terbaca sampai', en: 'Read up to' },
  of: { id: 'dari', en: 'of' },
  lag: { id: 'Tertinggal', en: 'Behind' },
  abreast: { id: 'Mutakhir', en: 'Up to date' },
  facts: { id: 'fakta', en: 'facts' },
  parked: { id: 'Keluarga diparkir', en: 'Parked families' },
  rebuild: { id: 'Bangun ulang', en: 'Rebuild' },
  check: { id: 'Bandingkan dengan catatan', en: 'Compare with the log' },
  last: { id: 'Terakhir dibandingkan', en: 'Last compared' },
  differ: { id: 'perbedaan', en: 'differences' },
} satisfies Record<string, Bilingual>;

export const ReadModelCard = ({ model }: { readonly model: ReadModel }) => {
  const t = useText();
  const format = useFormat();
  const rebuild = useReadModelCommand(`read-models/${model.name}/rebuild`);
  const check = useReadModelCommand<Checked>(`read-models/${model.name}/check`);
  return (
    <section className="card" aria-label={model.name}>
      <div className="card-head">
        <h2>{model.name}</h2>
        <span className={model.lag === 0 ? 'tag calm' : 'tag risk'}>
          {model.lag === 0
            ? t(texts.abreast)
            : `${t(texts.lag)} ${format.count(model.lag)} ${t(texts.facts)}`}
        </span>
      </div>
      <dl className="facts-list">
        <div>
          <dt>{t(texts.position)}</dt>
          <dd>
            {format.count(Number(model.position))} {t(texts.of)} {format.count(Number(model.head))}
          </dd>
        </div>
        <div>
          <dt>{t(texts.version)}</dt>
          <dd>{model.version}</dd>
        </div>
        <div>
          <dt>{t(texts.parked)}</dt>
          <dd>{format.count(model.parked)}</dd>
        </div>
        {model.lastCheck !== undefined && (
          <div>
            <dt>{t(texts.last)}</dt>
            <dd>
              {format.moment(model.lastCheck.checkedAt)} ·{' '}
              {format.count(model.lastCheck.differences)} {t(texts.differ)}
            </dd>
          </div>
        )}
      </dl>
      {model.rebuild !== undefined && <RebuildProgress rebuild={model.rebuild} />}
      <div className="row">
        <Button busy={rebuild.isPending} onClick={() => rebuild.mutate()}>
          {t(texts.rebuild)}
        </Button>
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {t(texts.check)}
        </Button>
      </div>
      {rebuild.isError && <Failed error={rebuild.error} />}
      {check.isError && <Failed error={check.error} />}
      {check.data !== undefined && <CheckResult checked={check.data} />}
    </section>
  );
};
