import type { Bilingual } from '#libs/domain/kernel';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import type { Seal } from '../../../system/api/seal-types.js';
import { useText } from '../../../system/look.js';
import { useKept } from '../../../system/use-kept.js';
import { useSealCommand } from './use-seal-command.js';

const texts = {
  approve: { id: 'Setujui dan segel', en: 'Approve and seal' },
  reject: { id: 'Tolak', en: 'Reject' },
  reason: { id: 'Alasan (wajib bila menolak)', en: 'Reason (required for a rejection)' },
} satisfies Record<string, Bilingual>;

/** The second person's word about a proposal, given for exactly the content that was seen. */
export const Decide = ({ seal }: { readonly seal: Seal }) => {
  const t = useText();
  const [reason, setReason] = useKept(`seal.${seal.id}`, '');
  const decide = useSealCommand(`seals/${seal.id}/approval`, () => setReason(''));
  const send = (decision: 'APPROVE' | 'REJECT'): void =>
    decide.mutate({
      decision,
      hash: seal.hash,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
  return (
    <div className="stack no-print">
      <label className="field">
        <span>{t(texts.reason)}</span>
        <input className="input" value={reason} onChange={(e) => setReason(e.target.value)} />
      </label>
      <div className="row">
        <Button first busy={decide.isPending} onClick={() => send('APPROVE')}>
          {t(texts.approve)}
        </Button>
        <Button busy={decide.isPending} onClick={() => send('REJECT')}>
          {t(texts.reject)}
        </Button>
      </div>
      {decide.isError && <Failed error={decide.error} />}
    </div>
  );
};
