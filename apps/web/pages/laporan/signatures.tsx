import type { Bilingual } from '#libs/domain/kernel';
import { useText } from '../../system/look.js';

const texts = {
  knowing: { id: 'Mengetahui,', en: 'Acknowledged,' },
  compiled: { id: 'Disusun oleh,', en: 'Compiled by,' },
  name: { id: 'Nama dan tanda tangan', en: 'Name and signature' },
} satisfies Record<string, Bilingual>;

/** Room for the two signatures that an office puts under a report; on paper only. */
export const Signatures = () => {
  const t = useText();
  return (
    <div className="signatures" aria-hidden="true">
      {[texts.knowing, texts.compiled].map((text) => (
        <p key={text.id}>
          {t(text)}
          <span>{t(texts.name)}</span>
        </p>
      ))}
    </div>
  );
};
