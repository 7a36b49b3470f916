import type { Bilingual } from '#libs/domain/kernel';
import type { Summary } from '../../system/api/types.js';
import { useText } from '../../system/look.js';

const title: Bilingual = { id: 'Apa yang dihitung', en: 'What is counted' };

export const Definitions = ({ definitions }: Pick<Summary, 'definitions'>) => {
  const t = useText();
  return (
    <details className="card definitions printed">
      <summary>{t(title)}</summary>
      <dl>
        {definitions.map((d) => (
          <div key={d.name}>
            <dt>
              {d.title} <code>{d.name}</code>
            </dt>
            <dd>{d.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
