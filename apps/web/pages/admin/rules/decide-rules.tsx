import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { DateField } from '../../../parts/date/date-field.js';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import type { RuleSet } from '../../../system/api/rule-types.js';
import { useText } from '../../../system/look.js';
import { useKept } from '../../../system/use-kept.js';
import { useRuleCommand } from './queries.js';

const texts = {
  from: { id: 'Berlaku mulai', en: 'In force from' },
  approve: { id: 'Setujui', en: 'Approve' },
  reason: { id: 'Alasan menolak', en: 'Reason for rejecting' },
  reject: { id: 'Tolak', en: 'Reject' },
} satisfies Record<string, Bilingual>;

/** The second person's word about proposed rules. */
export const DecideRules = ({
  set,
  earliestFrom,
}: {
  readonly set: RuleSet;
  readonly earliestFrom: string;
}) => {
  const t = useText();
  const path = `rule-sets/${encodeURIComponent(set.name)}`;
  const approve = useRuleCommand(`${path}/activation`);
  const reject = useRuleCommand(`${path}/rejection`);
  const [from, setFrom] = useState(earliestFrom);
  const [reason, setReason] = useKept(`reject.${set.name}`, '');
  return (
    <div className="stack">
      <div className="row">
        <DateField label={t(texts.from)} min={earliestFrom} value={from} set={setFrom} />
        <Button first busy={approve.isPending} onClick={() => approve.mutate({ from })}>
          {t(texts.approve)}
        </Button>
      </div>
      <div className="row">
        <label className="field grow">
          <span>{t(texts.reason)}</span>
          <input className="input" value={reason} onChange={(e) => setReason(e.target.value)} />
        </label>
        <Button
          busy={reject.isPending}
          onClick={() => reject.mutate({ reason }, { onSuccess: () => setReason('') })}
        >
          {t(texts.reject)}
        </Button>
      </div>
      {approve.isError && <Failed error={approve.error} />}
      {reject.isError && <Failed error={reject.error} />}
    </div>
  );
};
