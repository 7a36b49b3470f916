import type { Bilingual } from '#libs/domain/kernel';
import { useParams, useSearchParams } from 'react-router';
import { AreaPick, useArea } from '../../../parts/area-pick.js';
import { BackLink } from '../../../parts/back-link.js';
import { LoadMore } from '../../../parts/load-more.js';
import { TrendChart } from '../../../parts/charts/trend-chart.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useRuleItems, useRuleTrend } from '../../../system/validity.js';
import { Groups } from './groups.js';
import { RuleItem } from './rule-item.js';
import { Where } from './where.js';

const texts = {
  back: { id: 'Semua temuan', en: 'All findings' },
  fixedBy: { id: 'Dapat dibetulkan oleh', en: 'Can be fixed by' },
  trend: { id: 'Per bulan', en: 'By month' },
  families: { id: 'Keluarga', en: 'Families' },
  none: { id: 'Tidak ada temuan di wilayah ini.', en: 'No findings in this area.' },
  aggregates: {
    id: 'Peran Anda melihat angka dan wilayah; nama keluarga ada pada petugas wilayahnya.',
    en: 'Your role sees figures and areas; the families’ names are with the workers of the area.',
  },
} satisfies Record<string, Bilingual>;

/** One rule: how often it was broken month by month, and where it is broken now. */
export const RulePage = () => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const { rule: id = '' } = useParams();
  const area = useArea();
  const trend = useRuleTrend(id, area);
  const [params] = useSearchParams();
  const group = params.get('kelompok') ?? undefined;
  const list = useRuleItems(id, area, group);
  const found = list.data?.pages[0];
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const points = trend.data?.map(({ month, count }) => ({ month, value: count })) ?? [];
  return (
    <div className="stack">
      <BackLink to={to('/validitas', { area })}>{t(texts.back)}</BackLink>
      {found !== undefined && (
        <section className="card">
          <div className="card-head">
            <h2>{found.title}</h2>
            <b className="count">{format.count(found.count)}</b>
          </div>
          <p>{found.text}</p>
          <p className="small">
            {t(texts.fixedBy)}: {found.fixedBy} · <code className="code">{found.id}</code>
          </p>
          {points.length > 1 && (
            <TrendChart
              title={`${found.title}, ${t(texts.trend)}: ${points.map((p) => `${format.month(p.month)} ${p.value}`).join(', ')}`}
              series={[{ name: found.title, tone: 'main', points }]}
            />
          )}
        </section>
      )}
      <AreaPick />
      {found !== undefined && <Where found={found} />}
      {found !== undefined && found.groups.length > 0 && (
        <Groups groups={found.groups} chosen={group} />
      )}
      {list.isLoadingError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading lines={6} />
      ) : found?.aggregatesOnly === true ? (
        <p className="small">{t(texts.aggregates)}</p>
      ) : items.length === 0 ? (
        (found?.groups.length ?? 0) === 0 && <Empty>{t(texts.none)}</Empty>
      ) : (
        <section aria-label={t(texts.families)}>
          <ul className="findings">
            {items.map((item, i) => (
              <RuleItem key={`${item.familyId}/${item.personId}/${i}`} item={item} />
            ))}
          </ul>
        </section>
      )}
      <LoadMore list={list} />
    </div>
  );
};
