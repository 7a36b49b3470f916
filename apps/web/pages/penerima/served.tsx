import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import { LoadMore } from '../../parts/load-more.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useKeepClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useServed } from './queries.js';
import '../../parts/person-list.css';

const texts = {
  title: { id: 'Yang sudah Anda layani', en: 'Whom you have served' },
  none: {
    id: 'Belum ada. Begitu Anda mencatat telur atau bantuan, keluarganya tampil di sini.',
    en: 'Nobody yet. Once you record eggs or support, the family appears here.',
  },
  forgotten: { id: 'Nama sudah dilupakan', en: 'Name forgotten' },
  last: { id: 'Terakhir dicatat', en: 'Last recorded' },
} satisfies Record<string, Bilingual>;

/** The families that this account may open, because it has served them. */
export const Served = () => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const list = useServed();
  const families = list.data?.pages.flatMap((page) => page.families) ?? [];
  return (
    <section className="stack" aria-labelledby="served">
      <h2 id="served">{t(texts.title)}</h2>
      {list.isLoadingError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading lines={3} />
      ) : families.length === 0 ? (
        <Empty>{t(texts.none)}</Empty>
      ) : (
        <ul className="person-list">
          {families.map(({ familyId, kelurahanName, lastAt, members }) => (
            <li key={familyId}>
              <Link to={to(`/keluarga/${familyId}`)}>
                <span className="name">
                  {members.map(({ name }) => name ?? t(texts.forgotten)).join(', ')}
                </span>
                <span className="place">{kelurahanName}</span>
                <span className="contact">
                  {t(texts.last)} {format.day(lastAt)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <LoadMore list={list} />
    </section>
  );
};
