import type { Bilingual } from '#libs/domain/kernel';
import type { ReportBeside } from '../../../system/api/types.js';
import { useText } from '../../../system/look.js';

const texts = {
  title: { id: 'Yang tidak cocok', en: 'What does not agree' },
  maybe: {
    id: 'Kemungkinan sebab (dugaan, bukan koreksi)',
    en: 'Possible causes (guesses, not corrections)',
  },
} satisfies Record<string, Bilingual>;

/** What of a report does not add up, with guesses at why; nothing is corrected. */
export const ReportChecks = ({ checks }: Pick<ReportBeside, 'checks'>) => {
  const t = useText();
  const failed = checks.filter((check) => check.outcome !== 'PASS');
  if (failed.length === 0) return null;
  return (
    <div className="stack">
      <h3>{t(texts.title)}</h3>
      {failed.map((check) => (
        <div key={check.rule} className="check">
          <p>
            {check.sentence} <code className="code">{check.rule}</code>
          </p>
          {check.hypotheses.length > 0 && (
            <>
              <p className="small">{t(texts.maybe)}</p>
              <ul className="bullets">
                {check.hypotheses.map((h) => (
                  <li key={h.code}>{h.text}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </div>
  );
};
