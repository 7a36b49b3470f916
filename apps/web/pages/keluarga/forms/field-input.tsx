import { useId } from 'react';
import { DateInput } from '../../../parts/date/date-input.js';
import type { FieldProps } from './field-props.js';
import { GroupInput } from './group-input.js';
import { ManyInput } from './many-input.js';
import { optionsOf } from './options.js';
import { QuestionsInput } from './questions-input.js';
import { useLook } from '../../../system/look.js';

const FEW = 4;

const DATED = new Set(['day', 'instant']);

/** One input, drawn from what the field is. */
export const FieldInput = (props: FieldProps) => {
  const { field, value, set, wrong } = props;
  const { language } = useLook();
  const id = useId();
  if (field.name === 'answers') return <QuestionsInput {...props} />;
  if (field.kind === 'group') return <GroupInput {...props} Input={FieldInput} />;
  const options = optionsOf(props, language);
  if (
    field.kind === 'list' ||
    (options !== undefined && options.length <= FEW) ||
    field.kind === 'flag'
  )
    return <ManyInput {...props} options={options ?? []} />;
  const text = typeof value === 'string' ? value : '';
  const numeric = field.kind === 'integer' || field.kind === 'decimal';
  const shared = {
    id,
    className: options === undefined ? 'input' : 'select',
    value: text,
    required: field.required,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong === undefined ? undefined : `${id}-wrong`,
    onChange: (e: { target: { value: string } }) => set(e.target.value),
  } as const;
  return (
    <div className="field">
      <label htmlFor={id}>
        <b>{field.label}</b>{' '}
        {field.unit !== undefined && <span className="hint">({field.unit})</span>}{' '}
        {!field.required && (
          <span className="hint">{language === 'id' ? 'bila ada' : 'optional'}</span>
        )}
      </label>
      {options !== undefined ? (
        <select {...shared}>
          <option value="">–</option>
          {options.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      ) : DATED.has(field.kind) ? (
        <DateInput
          id={id}
          value={text}
          set={set}
          // What is no day goes along as typed, to be refused as such.
          setWrong={set}
          required={field.required}
          invalid={wrong !== undefined}
          describedBy={shared['aria-describedby']}
        />
      ) : field.kind === 'text' && (field.max ?? 0) > 200 ? (
        <textarea {...shared} maxLength={field.max} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={numeric ? 'decimal' : field.kind === 'digits' ? 'numeric' : undefined}
          autoComplete="off"
        />
      )}
      {wrong !== undefined && (
        <span className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
};
