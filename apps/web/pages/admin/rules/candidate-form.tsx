import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { Failed, Loading } from '../../../parts/states.js';
import type { RuleSets } from '../../../system/api/rule-types.js';
import { useText } from '../../../system/look.js';
import { useAccount } from '../../../system/session.js';
import { useKept } from '../../../system/use-kept.js';
import { candidateOf, nextName } from './candidate.js';
import { ParameterInput } from './parameter-input.js';
import { useRehearsal, useRuleCommand, useRules } from './queries.js';
import { RehearsalResult } from './rehearsal-result.js';

const texts = {
  title: { id: 'Coba aturan lain', en: 'Try other rules' },
  lead: {
    id: 'Ubah satu atau beberapa batas, lalu coba pada seluruh riwayat. Tidak ada yang berubah sebelum disetujui orang kedua.',
    en: 'Change one limit or several, then try them on all history. Nothing changes before a second person approves.',
  },
  rehearse: { id: 'Coba pada riwayat', en: 'Rehearse over history' },
  working: { id: 'Menilai ulang semua orang …', en: 'Judging everybody anew …' },
  propose: { id: 'Usulkan aturan ini', en: 'Propose these rules' },
  note: { id: 'Alasan usulan', en: 'Reason of the proposal' },
  proposed: { id: 'Usulan tercatat.', en: 'The proposal is recorded.' },
} satisfies Record<string, Bilingual>;

/** A candidate is the rules in force with some parameters set otherwise. */
export const CandidateForm = ({ sets }: { readonly sets: RuleSets }) => {
  const t = useText();
  const { permissions } = useAccount();
  const [changes, setChanges] = useKept<Readonly<Record<string, string>>>('rules', {});
  const [note, setNote] = useKept('rules.note', '');
  // What was begun before is not hidden after a reload.
  const [begun] = useState(Object.keys(changes).length > 0);
  const { data: base, error, isLoadingError, refetch } = useRules(sets.inForce);
  const rehearsal = useRehearsal();
  const propose = useRuleCommand('rule-sets');
  if (isLoadingError) return <Failed error={error} retry={() => void refetch()} />;
  if (base === undefined) return <Loading lines={4} />;
  const changed = Object.keys(changes).length > 0;
  const candidate = candidateOf(base.rules, nextName(sets), changes);
  const set = (name: string, value: string | undefined): void => {
    const { [name]: _, ...others } = changes;
    setChanges(value === undefined ? others : { ...others, [name]: value });
    rehearsal.reset();
  };
  const startAnew = (): void => {
    setChanges({});
    setNote('');
    rehearsal.reset();
  };
  return (
    <details className="card" open={begun}>
      <summary>{t(texts.title)}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          rehearsal.mutate(candidate);
        }}
      >
        <p className="lead">{t(texts.lead)}</p>
        <div className="parameter-grid">
          {base.parameters.map((parameter) => (
            <ParameterInput
              key={parameter.name}
              parameter={parameter}
              value={changes[parameter.name]}
              set={(value) => set(parameter.name, value)}
            />
          ))}
        </div>
        <div className="row">
          <Button type="submit" first busy={rehearsal.isPending} disabled={!changed}>
            {t(texts.rehearse)}
          </Button>
          <span role="status" className="small">
            {rehearsal.isPending && t(texts.working)}
          </span>
        </div>
        {rehearsal.isError && <Failed error={rehearsal.error} />}
        {rehearsal.data !== undefined && <RehearsalResult rehearsal={rehearsal.data} />}
      </form>
      {rehearsal.data !== undefined && permissions.includes('propose-rules') && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            const why = note.trim() === '' ? {} : { note: note.trim() };
            propose.mutate({ rules: candidate, ...why }, { onSuccess: startAnew });
          }}
        >
          <label className="field grow">
            <span>{t(texts.note)}</span>
            <input className="input" value={note} onChange={(e) => setNote(e.target.value)} />
          </label>
          <Button type="submit" busy={propose.isPending}>
            {t(texts.propose)}
          </Button>
        </form>
      )}
      {propose.isError && <Failed error={propose.error} />}
      {propose.isSuccess && (
        <p className="notice" role="status">
          {t(texts.proposed)}
        </p>
      )}
    </details>
  );
};
