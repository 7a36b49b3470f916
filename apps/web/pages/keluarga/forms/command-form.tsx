import type { Bilingual } from '#libs/domain/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import { call } from '../../../system/api/call.js';
import type {
  Accepted,
  CatalogueCommand,
  CatalogueField,
  Entry,
  Family,
} from '../../../system/api/family-types.js';
import { Refused } from '../../../system/api/problem.js';
import { useLook, useText } from '../../../system/look.js';
import { bodyOf } from './body.js';
import { draftName, useDraft } from './draft.js';
import { FieldInput } from './field-input.js';
import { fieldsOf, inTwo } from './fields-of.js';
import { MeasurementHelp } from './measurement-help.js';
import { Preview } from './preview.js';
import { startOf } from './starting.js';
import './forms.css';

const texts = {
  when: { id: 'Kapan terjadi', en: 'When it happened' },
  more: { id: 'Isian lain', en: 'More fields' },
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
  readonly entry?: Entry | undefined;
  /** The person it was opened for. */
  readonly about?: string;
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
const CommandForm = ({ family, command, entry, about, close, done }: Props) => {
  const t = useText();
  const { language } = useLook();
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, values, set, drop } = useDraft(
    draftName(family.familyId, command.name, entry?.factId ?? about),
    () => startOf(command, fieldsOf(command, entry, {}, language), entry, family, about),
  );
  const fields = fieldsOf(command, entry, values, language);
  const { main, more } = inTwo(command, fields);
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
  const wrongIn = (path: string): string | undefined => problemOf(send.error, path);
  const isFilled = (field: CatalogueField): boolean => (values[field.name] ?? '') !== '';
  const names = [...fields.map((f) => f.name), 'occurredAt'];
  const placed = names.some((name) => wrongIn(name) !== undefined);
  const input = (field: CatalogueField) => (
    <FieldInput
      key={field.name}
      field={field}
      value={values[field.name]}
      set={(value) => set(field.name, value)}
      family={family}
      values={values}
      wrong={wrongIn(field.name)}
      wrongIn={wrongIn}
    />
  );
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
      {main.map(input)}
      {command.name !== 'VoidFact' &&
        input({
          name: 'occurredAt',
          kind: 'day',
          label: t(texts.when),
          required: entry === undefined,
        })}
      {more.length > 0 && (
        <details
          className="more-fields"
          open={more.some((f) => isFilled(f) || wrongIn(f.name) !== undefined)}
        >
          <summary>{t(texts.more)}</summary>
          <div className="form-grid">{more.map(input)}</div>
        </details>
      )}
      {command.name === 'RecordMeasurement' && (
        <MeasurementHelp family={family} values={values} set={set} />
      )}
      <Preview command={command} fields={fields} values={values} entry={entry} family={family} />
      {send.error !== null && !placed && <Failed error={send.error} />}
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
      <p className="small">{t(texts.kept)}</p>
    </form>
  );
};

export default CommandForm;
