import { useId } from 'react';
import type { FieldProps } from './field-props.js';
import type { Choice } from './options.js';

const YES = { id: 'Ya', en: 'Yes' };

/** A few choices as large buttons: one tap, no list to open. */
export const ManyInput = ({
  field,
  value,
  set,
  wrong,
  options,
}: FieldProps & { readonly options: readonly Choice[] }) => {
  const id = useId();
  const many = field.kind === 'list';
  const chosen = many && Array.isArray(value) ? (value as readonly string[]) : [];
  const choices: readonly Choice[] =
    field.kind === 'flag'
      ? [['true', document.documentElement.lang === 'en' ? YES.en : YES.id]]
      : options;
  const isChosen = (code: string): boolean =>
    many ? chosen.includes(code) : field.kind === 'flag' ? value === true : value === code;
  const toggle = (code: string, on: boolean): void => {
    if (field.kind === 'flag') set(on);
    else if (many) set(on ? [...chosen, code] : chosen.filter((c) => c !== code));
    else set(code);
  };
  return (
    <fieldset className="field" aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}>
      <legend>{field.label}</legend>
      <div className="choices">
        {choices.map(([code, name]) => (
          <label key={code}>
            <input
              type={many || field.kind === 'flag' ? 'checkbox' : 'radio'}
              name={`${id}-${field.name}`}
              checked={isChosen(code)}
              onChange={(e) => toggle(code, e.target.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {wrong !== undefined && (
        <span className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </span>
      )}
    </fieldset>
  );
};
