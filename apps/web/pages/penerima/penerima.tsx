import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { PageTitle } from '../../parts/page-title.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useText } from '../../system/look.js';
import { FoundFamily } from './found-family.js';
import { NumberSearch } from './number-search.js';
import { useFound } from './queries.js';
import { Served } from './served.js';
import './penerima.css';

const texts = {
  title: { id: 'Penerima manfaat', en: 'Recipients' },
  lead: {
    id: 'Anda melihat keluarga yang sudah Anda layani. Siapa pun yang datang dengan kartunya dapat dicari dan langsung dicatat.',
    en: 'You see the families that you have served. Whoever comes with her card can be found, and served right here.',
  },
  none: {
    id: 'Tidak ada keluarga terdaftar dengan nomor ini. Periksa angkanya; bila sudah benar, minta kader di kelurahannya mendaftarkan.',
    en: 'No registered family has this number. Check its digits; if they are right, ask the kader of her kelurahan to register the family.',
  },
} satisfies Record<string, Bilingual>;

/** For an agency that may not browse the registry: whom it serves, and whom it has served. */
const Penerima = () => {
  const t = useText();
  const [number, setNumber] = useState<string>();
  const found = useFound(number);
  return (
    <article className="stack">
      <header className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <p className="lead">{t(texts.lead)}</p>
      </header>
      <NumberSearch
        search={(asked) => {
          if (asked === number) void found.refetch();
          else setNumber(asked);
        }}
      />
      {number !== undefined &&
        (found.isLoadingError ? (
          <Failed error={found.error} retry={() => void found.refetch()} />
        ) : found.data === undefined ? (
          <Loading lines={3} />
        ) : found.data.length === 0 ? (
          <Empty>{t(texts.none)}</Empty>
        ) : (
          found.data.map((family) => <FoundFamily key={family.familyId} family={family} />)
        ))}
      <Served />
    </article>
  );
};

export default Penerima;
