import type { Bilingual } from '#libs/domain/kernel';
import { Failed, Loading } from '../../../parts/states.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useRisk } from '../queries.js';
import { WayOut } from './way-out.js';

const texts = {
  why: { id: 'Mengapa berisiko', en: 'Why at risk' },
  unknown: { id: 'Belum diketahui', en: 'Not known' },
  judged: { id: 'Dinilai', en: 'Judged' },
  by: { id: 'oleh', en: 'by' },
  rules: { id: 'menurut', en: 'under' },
  stunted: { id: 'Tinggi badan', en: 'Height' },
  haz: { id: 'TB/U', en: 'height for age' },
  recheck: { id: 'ukur ulang', en: 'measure again' },
} satisfies Record<string, Bilingual>;

/** The factors found on a person with their reasons, who judged, and the way out. */
export const RiskPanel = ({
  familyId,
  personId,
}: {
  readonly familyId: string;
  readonly personId: string;
}) => {
  const t = useText();
  const format = useFormat();
  const { data, error, isLoadingError, refetch } = useRisk(familyId, personId);
  if (isLoadingError) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={2} />;
  const { assessment, findings, wayOut, stunting } = data;
  const found = findings.filter((f) => f.truth === 'YES');
  const open = findings.filter((f) => f.truth === 'UNKNOWN');
  return (
    <div className="stack risk-panel">
      {found.length > 0 && (
        <div>
          <h4>{t(texts.why)}</h4>
          <ul className="reasons">
            {found.map(({ code, name, reason }) => (
              <li key={code}>
                <b>{t(name)}</b>
                <span className="small">
                  {t(reason)} <code className="code">{code}</code>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {open.length > 0 && (
        <p className="small">
          {t(texts.unknown)}: {open.map(({ name }) => t(name)).join('; ')}
        </p>
      )}
      {stunting !== undefined && stunting.className !== undefined && (
        <p className="small">
          {t(texts.stunted)}: <b>{t(stunting.className)}</b>
          {stunting.haz !== undefined && ` (${t(texts.haz)} ${format.number(stunting.haz, 2)})`}
          {stunting.day !== undefined && ` · ${format.day(stunting.day)}`}
          {stunting.recheck && ` · ${t(texts.recheck)}`}
        </p>
      )}
      {wayOut !== undefined && <WayOut wayOut={wayOut} />}
      {assessment !== undefined && (
        <p className="small">
          {t(texts.judged)} {format.day(assessment.occurredAt)} {t(texts.by)}{' '}
          {assessment.by.name ?? assessment.by.roleName}, {t(texts.rules)}{' '}
          <code className="code">{assessment.ruleSet}</code>
        </p>
      )}
    </div>
  );
};
