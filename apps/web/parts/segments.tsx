/** A few ways to see the same thing; one of them is chosen. */
export const Segments = <T extends string>({
  label,
  value,
  options,
  set,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly set: (value: T) => void;
}) => (
  <div className="segments" role="group" aria-label={label}>
    {options.map(([code, name]) => (
      <button key={code} type="button" aria-pressed={code === value} onClick={() => set(code)}>
        {name}
      </button>
    ))}
  </div>
);
