import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../../parts/button.js';
import { ChainCheck } from '../../../parts/chain-check.js';
import { useText } from '../../../system/look.js';
import { useAccount } from '../../../system/session.js';
import { SampleCheck } from './sample-check.js';
import '../../../parts/chain-check.css';

const texts = {
  lead: {
    id: 'Setiap fakta memuat sidik fakta sebelumnya. Peramban ini mengambil fakta suatu keluarga sebagaimana tersimpan dan menghitung semua sidiknya sendiri.',
    en: 'Each fact carries the fingerprint of the one before it. This browser fetches the facts of a family as they are stored and computes all their fingerprints itself.',
  },
  family: {
    id: 'Nomor keluarga (dari alamat halamannya)',
    en: 'Family id (from the address of its page)',
  },
  one: { id: 'Satu keluarga, dengan faktanya', en: 'One family, with its facts' },
  open: { id: 'Pilih', en: 'Choose' },
} satisfies Record<string, Bilingual>;

const idIn = (text: string): string | undefined =>
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0].toLowerCase();

const withFamily = (before: URLSearchParams, id: string): URLSearchParams => {
  const after = new URLSearchParams(before);
  after.set('keluarga', id);
  return after;
};

const Chain = () => {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const family = params.get('keluarga') ?? undefined;
  const [text, setText] = useState(family ?? '');
  // The facts themselves are for whoever may see families.
  if (useAccount().reads !== 'identified') return <SampleCheck />;
  return (
    <div className="stack">
      <SampleCheck />
      <h2>{t(texts.one)}</h2>
      <p className="lead">{t(texts.lead)}</p>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          const id = idIn(text);
          if (id !== undefined)
            setParams((before) => withFamily(before, id), {
              replace: true,
            });
        }}
      >
        <label className="field grow">
          <span>{t(texts.family)}</span>
          <input
            className="input"
            value={text}
            required
            spellCheck={false}
            onChange={(e) => setText(e.target.value)}
          />
        </label>
        <Button type="submit">{t(texts.open)}</Button>
      </form>
      {family !== undefined && (
        <section className="card" aria-label={family}>
          <ChainCheck key={family} stream={`family-${family}`} />
        </section>
      )}
    </div>
  );
};

export default Chain;
