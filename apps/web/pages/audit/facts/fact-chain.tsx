import type { Bilingual } from '#libs/domain/kernel';
import type { AuditedFact } from '../../../system/api/audit-types.js';
import { useText } from '../../../system/look.js';

const texts = {
  title: { id: 'Rantai', en: 'Chain' },
  holds: { id: 'Sidik fakta ini cocok', en: 'The fingerprint of this fact holds' },
  broken: { id: 'Sidik fakta ini TIDAK cocok', en: 'The fingerprint of this fact does NOT hold' },
  whole: { id: 'seluruh alirannya utuh.', en: 'its whole stream is whole.' },
  from: { id: 'alirannya putus mulai versi', en: 'its stream is broken from version' },
  hash: { id: 'Sidik tersimpan', en: 'Kept fingerprint' },
  recomputed: { id: 'Dihitung ulang', en: 'Computed anew' },
  previous: { id: 'Menunjuk sebelumnya', en: 'Points to' },
  expected: { id: 'Sidik sebelumnya', en: 'The one before' },
} satisfies Record<string, Bilingual>;

export const FactChain = ({ chain }: Pick<AuditedFact, 'chain'>) => {
  const t = useText();
  const { link, wholeStreamHolds, firstBroken } = chain;
  const rows = [
    [texts.hash, link.hash],
    [texts.recomputed, link.recomputed],
    [texts.previous, link.previousHash],
    [texts.expected, link.expectedPrevious],
  ] as const;
  return (
    <section className="card" aria-labelledby="chain">
      <h2 id="chain">{t(texts.title)}</h2>
      <p className={link.holds && wholeStreamHolds ? 'notice' : 'notice wrong'}>
        {t(link.holds ? texts.holds : texts.broken)};{' '}
        {wholeStreamHolds ? t(texts.whole) : `${t(texts.from)} ${firstBroken}.`}
      </p>
      <dl className="facts-list">
        {rows.map(([name, value]) => (
          <div key={name.en}>
            <dt>{t(name)}</dt>
            <dd className="code">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
