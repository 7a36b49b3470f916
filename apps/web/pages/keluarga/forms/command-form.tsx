import type { Bilingual } from '#libs/domain/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import { call } from '../../../system/api/call.js';
import type {
  Accepted,
  CatalogueCommand,
  Entry,
  Family,
} from '../../../system/api/family-types.js';
import { Refused } from '../../../system/api/problem.js';
import { today } from '../../../system/clocks.js';
import { useLook, useText } from '../../../system/look.js';
import { bodyOf } from './body.js';
import { useDraft } from './draft.js';
import { FieldInput } from './field-input.js';
import { fieldsOf } from './fields-of.js';
import { MeasurementHelp } from './measurement-help.js';

const texts = {
  when: { id: 'Kapan terjadi', en: 'When it happened' },
  send: { id: 'Simpan', en: 'Save' },
  cancel: { id: 'Batal', en: 'Cancel' },
  kept: {
    id: 'Isian tersimpan di perangkat ini sampai tercatat. Mengirim ulang aman: hanya dihitung sekali.',
    en: 'What you type stays on this device until it is recorded. Sending again is safe: it counts once.',
  },
} satisfies Record<string, Bilingual>;

interface Props {
  readonly family: Family;
  readonly command: CatalogueCommand;
  readonly entry: Entry | undefined;
  readonly close: () => void;
  readonly done: (accepted: Accepted) => void;
}

/** What the API found wrong with one field, in its words. */
const problemOf = (error: unknown, field: string): string | undefined => {
  if (!(error instanceof Refused)) return undefined;
  const { errors, field: whole, detail, title } = error.problem;
  const found = errors?.find((e) => e.field === field || e.field.startsWith(`${field}.`));
  return found?.detail ?? (whole === field ? (detail ?? title) : undefined);
};

/** A form drawn from the catalogue: a new command needs no new form. */
const CommandForm = ({ family, command, entry, close, done }: Props) => {
  const t = useText();
  const { language } = useLook();
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const fields = fieldsOf(command, entry, language);
  const { key, values, set, drop } = useDraft(
    [family.familyId, command.name, entry?.factId].filter(Boolean).join('.'),
    { occurredAt: family.asOf < today() ? family.asOf : today() },
  );
  const send = useMutation({
    mutationFn: () =>
      call<Accepted>(`families/${family.familyId}/${command.path}`, {
        method: 'POST',
        headers: { 'idempotency-key': key },
        body: bodyOf(fields, values, entry),
      }),
    onSuccess: (accepted) => {
      drop();
      void queries.invalidateQueries();
      done(accepted);
    },
  });
  useEffect(() => heading.current?.focus(), []);
  const names = [...fields.map((f) => f.name), 'occurredAt'];
  const placed = names.some((name) => problemOf(send.error, name) !== undefined);
  return (
    <form
      className="card form-grid"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {command.title}
      </h2>
      {entry !== undefined && <p className="lead">{entry.sentenceNow ?? entry.sentence}</p>}
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={values[field.name]}
          set={(value) => set(field.name, value)}
          family={family}
          values={values}
          wrong={problemOf(send.error, field.name)}
        />
      ))}
      <FieldInput
        field={{
          name: 'occurredAt',
          kind: 'day',
          label: t(texts.when),
          required: entry === undefined,
        }}
        value={values['occurredAt']}
        set={(value) => set('occurredAt', value)}
        family={family}
        values={values}
        wrong={problemOf(send.error, 'occurredAt')}
      />
      {command.name === 'RecordMeasurement' && (
        <MeasurementHelp family={family} values={values} set={set} />
      )}
      {send.error !== null && !placed && <Failed error={send.error} />}
      <p className="lead">{t(texts.kept)}</p>
      <div className="form-foot">
        <Button type="submit" first large busy={send.isPending}>
          {t(texts.send)}
        </Button>
        <Button
          large
          onClick={() => {
            drop();
            close();
          }}
        >
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  );
};

export default CommandForm;
