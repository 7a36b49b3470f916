import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import { AreaPick, useArea } from '../../../parts/area-pick.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import type { ValidityRule } from '../../../system/api/validity-types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useValidity } from '../../../system/validity.js';
import { severityOf } from './severity.js';

const texts = {
  none: { id: 'Tidak ada temuan di wilayah ini.', en: 'No findings in this area.' },
  since: { id: 'sejak', en: 'since' },
  fixedBy: { id: 'Dapat dibetulkan oleh', en: 'Can be fixed by' },
  clear: { id: 'Tanpa temuan', en: 'Nothing found' },
} satisfies Record<string, Bilingual>;

const Finding = ({ rule, area }: { readonly rule: ValidityRule; readonly area: string }) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const { text, tone } = severityOf(rule.severity);
  return (
    <li>
      <Link to={to(`/validitas/aturan/${rule.id}`, { area })} className="finding">
        <b className="count">{format.count(rule.count)}</b>
        <span className="what">
          <span className="name">
            {rule.title} <span className={tone}>{t(text)}</span>
          </span>
          <span className="small">{rule.text}</span>
          <span className="small">
            {t(texts.fixedBy)}: {rule.fixedBy}
            {rule.since !== undefined && ` · ${t(texts.since)} ${format.day(rule.since)}`}
          </span>
        </span>
      </Link>
    </li>
  );
};

/** Every rule with what breaks it, the most first; then those that nothing breaks. */
export const Findings = () => {
  const t = useText();
  const area = useArea();
  const { data, error, isLoadingError, refetch } = useValidity(area);
  const found = data?.rules.filter((r) => r.count > 0).toSorted((a, b) => b.count - a.count) ?? [];
  const clear = data?.rules.filter((r) => r.count === 0) ?? [];
  return (
    <div className="stack">
      <AreaPick />
      {isLoadingError ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading lines={8} />
      ) : found.length === 0 ? (
        <Empty>{t(texts.none)}</Empty>
      ) : (
        <ul className="findings">
          {found.map((rule) => (
            <Finding key={rule.id} rule={rule} area={area} />
          ))}
        </ul>
      )}
      {clear.length > 0 && (
        <details className="card">
          <summary>
            {t(texts.clear)} ({clear.length})
          </summary>
          <ul className="stack">
            {clear.map((rule) => (
              <li key={rule.id}>
                <b>{rule.title}</b> <span className="small">{rule.text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
