import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import { useClocks, useKeepClocks } from '../../../system/clocks.js';
import { useText } from '../../../system/look.js';
import { useSealCommand } from './use-seal-command.js';

const texts = {
  title: { id: 'Usulkan segel', en: 'Propose a seal' },
  period: { id: 'Periode', en: 'Period' },
  hint: {
    id: 'Bulan 2025-07 atau semester 2025-1. Berlaku setelah orang kedua menyetujui.',
    en: 'A month 2025-07 or a semester 2025-1. In force once a second person approves.',
  },
  send: { id: 'Usulkan', en: 'Propose' },
} satisfies Record<string, Bilingual>;

export const Propose = () => {
  const t = useText();
  const to = useKeepClocks();
  const navigate = useNavigate();
  const { asOf } = useClocks();
  const [period, setPeriod] = useState(asOf.slice(0, 7));
  const propose = useSealCommand(
    'seals',
    (seal) => void navigate(to(`/validitas/segel/${seal.id}`)),
  );
  return (
    <form
      className="card no-print"
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate({ period: period.trim() });
      }}
    >
      <h2>{t(texts.title)}</h2>
      <div className="row">
        <label className="inline">
          <span>{t(texts.period)}</span>
          <input
            className="input"
            size={8}
            value={period}
            pattern="\d{4}-\d{1,2}"
            required
            onChange={(e) => setPeriod(e.target.value)}
          />
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
