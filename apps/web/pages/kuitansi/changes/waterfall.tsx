import type { Bilingual } from '#libs/domain/kernel';
import { Fragment, type ReactNode } from 'react';
import type { Changes } from '../../../system/api/figure-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { Step } from './step.js';

const texts = {
  title: { id: 'Dari angka pertama ke angka kedua', en: 'From the first number to the second' },
  part: { id: 'Sebab', en: 'Cause' },
  value: { id: 'Perubahan', en: 'Change' },
} satisfies Record<string, Bilingual>;

/** Where each part begins and ends, one after the other from the first number to the second. */
const spans = (changes: Changes) => {
  let at = changes.from.value;
  return changes.parts.map((part) => {
    const begin = at;
    at += part.value;
    return { ...part, begin, end: at };
  });
};

/**
 * The difference as a stair from one number to the other: a table for whoever cannot see it, with a
 * bar in each row. What takes away is hatched, so that it reads in grey.
 */
export const Waterfall = ({
  changes,
  chosen,
  choose,
  children,
}: {
  readonly changes: Changes;
  readonly chosen: string | undefined;
  readonly choose: (part: string | undefined) => void;
  /** The persons of the chosen part. */
  readonly children: ReactNode;
}) => {
  const t = useText();
  const format = useFormat();
  const { from, to } = changes;
  const steps = spans(changes);
  const all = [from.value, to.value, ...steps.map((s) => s.end)];
  // Small steps between large numbers stay visible: the scale begins near the least of them.
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const low = Math.max(0, least - (most - least) * 0.6);
  const high = most === low ? low + 1 : most;
  const whole = (value: number) => ({ begin: low, end: value, low, high });
  return (
    <table className="waterfall">
      <caption className="unseen">{t(texts.title)}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t(texts.part)}</th>
          <th scope="col">{t(texts.value)}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="end">
          <th scope="row">{format.day(from.asOf)}</th>
          <td>{format.count(from.value)}</td>
          <td aria-hidden="true">
            <Step {...whole(from.value)} tone="whole" />
          </td>
        </tr>
        {steps.map(({ part, title, value, begin, end }) => (
          <Fragment key={part}>
            <tr>
              <th scope="row">
                <button
                  type="button"
                  aria-expanded={chosen === part}
                  onClick={() => choose(chosen === part ? undefined : part)}
                >
                  {title}
                </button>
              </th>
              <td>{format.change(value)}</td>
              <td aria-hidden="true">
                <Step
                  begin={begin}
                  end={end}
                  low={low}
                  high={high}
                  tone={value < 0 ? 'less' : 'more'}
                />
              </td>
            </tr>
            {chosen === part && (
              <tr className="opened">
                <td colSpan={3}>{children}</td>
              </tr>
            )}
          </Fragment>
        ))}
        <tr className="end">
          <th scope="row">{format.day(to.asOf)}</th>
          <td>{format.count(to.value)}</td>
          <td aria-hidden="true">
            <Step {...whole(to.value)} tone="whole" />
          </td>
        </tr>
      </tbody>
    </table>
  );
};
