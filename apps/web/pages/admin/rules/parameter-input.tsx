import type { RuleParameter } from '../../../system/api/rule-types.js';
import { useFormat } from '../../../system/format.js';
import { StandingTag } from './standing-tag.js';

/** One parameter of a candidate; as it is in force unless something else is typed. */
export const ParameterInput = ({
  parameter,
  value,
  set,
}: {
  readonly parameter: RuleParameter;
  readonly value: string | undefined;
  readonly set: (value: string | undefined) => void;
}) => {
  const format = useFormat();
  const { name, unit, choices, standing, remark } = parameter;
  const inForce =
    typeof parameter.value === 'number' ? format.number(parameter.value, 2) : parameter.value;
  const change = (typed: string): void => set(typed === inForce ? undefined : typed);
  const shared = {
    value: value ?? inForce,
    onChange: (e: { target: { value: string } }) => change(e.target.value),
  };
  return (
    <label className={value === undefined ? 'field' : 'field changed'}>
      <span>
        <code>{name}</code> {unit !== '' && <small>({unit})</small>}
      </span>
      {choices === undefined ? (
        <input className="input" inputMode="decimal" {...shared} />
      ) : (
        <select className="select" {...shared}>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
      <span className="small">
        <StandingTag standing={standing} /> {remark}
      </span>
    </label>
  );
};
