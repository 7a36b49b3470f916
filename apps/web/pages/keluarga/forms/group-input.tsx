import type { FieldProps } from './field-props.js';
import { FieldInput } from './field-input.js';
import type { Values } from './draft.js';

/** Inputs that belong together, kept as one value. */
export const GroupInput = ({ field, value, set, family, wrongIn }: FieldProps) => {
  const values = (value ?? {}) as Values;
  return (
    <>
      {field.fields?.map((inner) => (
        <FieldInput
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
