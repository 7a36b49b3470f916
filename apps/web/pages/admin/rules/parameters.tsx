import type { Bilingual } from '#libs/domain/kernel';
import type { RuleSet } from '../../../system/api/rule-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { StandingTag } from './standing-tag.js';

const texts = {
  title: { id: 'Parameter', en: 'Parameters' },
  differs: { id: 'yang berlaku', en: 'in force' },
} satisfies Record<string, Bilingual>;

/** Every figure of the rules with its source, those first that differ from the rules in force. */
export const Parameters = ({ set, open }: { readonly set: RuleSet; readonly open: boolean }) => {
  const t = useText();
  const format = useFormat();
  const say = (value: number | string): string =>
    typeof value === 'number' ? format.number(value, 2) : value;
  const ordered = set.parameters.toSorted(
    (a, b) => Number(b.inForce !== undefined) - Number(a.inForce !== undefined),
  );
  return (
    <details open={open}>
      <summary>
        {t(texts.title)} ({set.parameters.length})
      </summary>
      <ul className="parameters">
        {ordered.map((p) => (
          <li key={p.name}>
            <span className="parameter-value">
              <b>
                {say(p.value)} {p.unit}
              </b>
              {p.inForce !== undefined && (
                <span className="tag risk">
                  {t(texts.differs)}: {say(p.inForce)}
                </span>
              )}
            </span>
            <span>
              <code className="code">{p.name}</code> <StandingTag standing={p.standing} />
              <br />
              <span className="small">
                {p.remark} {p.source}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
