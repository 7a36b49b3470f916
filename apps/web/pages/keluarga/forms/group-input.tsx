import type { ComponentType } from 'react';
import type { Values } from './draft.js';
import type { FieldProps } from './field-props.js';

/** Inputs that belong together, kept as one value; `Input` draws each of them. */
export const GroupInput = ({
  field,
  value,
  set,
  family,
  wrongIn,
  Input,
}: FieldProps & { readonly Input: ComponentType<FieldProps> }) => {
  const values = (value ?? {}) as Values;
  return (
    <>
      {field.fields?.map((inner) => (
        <Input
          key={inner.name}
          field={inner}
          value={values[inner.name]}
          set={(next) => set({ ...values, [inner.name]: next })}
          family={family}
          values={values}
          wrong={wrongIn(`${field.name}.${inner.name}`)}
          wrongIn={wrongIn}
        />
      ))}
    </>
  );
};
