import { useId, type ComponentProps } from 'react';
import { DateInput } from './date-input.js';

/** A date with its label. */
export const DateField = ({
  label,
  ...rest
}: Omit<ComponentProps<typeof DateInput>, 'id' | 'label'> & { readonly label: string }) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <DateInput id={id} {...rest} />
    </div>
  );
};
