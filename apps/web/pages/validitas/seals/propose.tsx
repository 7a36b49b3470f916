import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import { useClocks, useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { lastWhole, monthsUpTo, semesterName, semestersUpTo } from '../../../system/periods.js';
import { useSealCommand } from './use-seal-command.js';

const texts = {
  title: { id: 'Usulkan segel', en: 'Propose a seal' },
  period: { id: 'Periode', en: 'Period' },
  months: { id: 'Bulan', en: 'Month' },
  semesters: { id: 'Semester', en: 'Semester' },
  hint: {
    id: 'Berlaku setelah orang kedua menyetujui.',
    en: 'In force once a second person approves.',
  },
  send: { id: 'Usulkan', en: 'Propose' },
} satisfies Record<string, Bilingual>;

export const Propose = () => {
  const t = useText();
  const to = useKeepClocks();
  const navigate = useNavigate();
  const { asOf } = useClocks();
  const format = useFormat();
  const months = monthsUpTo(asOf);
  const semesters = semestersUpTo(asOf);
  const [chosen, setPeriod] = useState<string>();
  // What is over is what gets sealed.
  const period = chosen ?? lastWhole(months, asOf) ?? '';
  const propose = useSealCommand(
    'seals',
    (seal) => void navigate(to(`/validitas/segel/${seal.id}`)),
  );
  return (
    <form
      className="card no-print"
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate({ period });
      }}
    >
      <h2>{t(texts.title)}</h2>
      <div className="row">
        <label className="field">
          <span>{t(texts.period)}</span>
          <select className="select" value={period} onChange={(e) => setPeriod(e.target.value)}>
            <optgroup label={t(texts.months)}>
              {months.map((month) => (
                <option key={month} value={month}>
                  {format.monthYear(month)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t(texts.semesters)}>
              {semesters.map((semester) => (
                <option key={semester} value={semester}>
                  {t(semesterName(semester))}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <Button type="submit" busy={propose.isPending}>
          {t(texts.send)}
        </Button>
      </div>
      <p className="small">{t(texts.hint)}</p>
      {propose.isError && <Failed error={propose.error} />}
    </form>
  );
};
