import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import { useText } from '../system/look.js';
import { PageTitle } from './page-title.js';
import { Empty } from './states.js';

const texts = {
  title: { id: 'Halaman tidak ditemukan', en: 'There is no such page' },
  why: {
    id: 'Alamatnya mungkin terpotong saat disalin.',
    en: 'Its address may have been cut off when it was copied.',
  },
  home: { id: 'Ke Ringkasan', en: 'To the summary' },
} satisfies Record<string, Bilingual>;

/** An address that leads nowhere. */
export const NoSuchPage = () => {
  const t = useText();
  return (
    <article className="stack">
      <PageTitle>{t(texts.title)}</PageTitle>
      <Empty>
        <p>{t(texts.why)}</p>
        <Link to="/" className="button">
          {t(texts.home)}
        </Link>
      </Empty>
    </article>
  );
};
