import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { Empty } from '../../../parts/states.js';
import { demo, today } from '../../../system/clocks.js';
import { useText } from '../../../system/look.js';
import { useAsked } from '../use-asked.js';
import { Beside } from './beside.js';
import { StateClocks } from './state-clocks.js';

const texts = {
  family: { id: 'Nomor keluarga', en: 'Family id' },
  open: { id: 'Bandingkan', en: 'Compare' },
  first: { id: 'Keadaan pertama', en: 'First state' },
  second: { id: 'Keadaan kedua', en: 'Second state' },
  hint: {
    id: 'Tempelkan nomor atau alamat halaman keluarga.',
    en: 'Paste the id or the address of a family’s page.',
  },
} satisfies Record<string, Bilingual>;

const NAMES = ['keluarga', 'benar1', 'tahu1', 'benar2', 'tahu2'] as const;

const idIn = (text: string): string | undefined =>
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0].toLowerCase();

/** One family at two settings of both clocks, what differs marked. */
const States = () => {
  const t = useText();
  const { asked, set } = useAsked(NAMES);
  const [text, setText] = useState(asked.keluarga ?? '');
  const day = demo?.asOf ?? today();
  const one = { asOf: asked.benar1 ?? day, knownAt: asked.tahu1 ?? asked.benar1 ?? day };
  const two = { asOf: asked.benar2 ?? day, knownAt: asked.tahu2 };
  return (
    <div className="stack">
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          const id = idIn(text);
          if (id !== undefined) set('keluarga', id);
        }}
      >
        <label className="field grow">
          <span>{t(texts.family)}</span>
          <input
            className="input"
            required
            spellCheck={false}
            value={text}
            onChange={(e) => setText(e.target.value)}
          />
        </label>
        <Button type="submit">{t(texts.open)}</Button>
      </form>
      <div className="columns">
        <StateClocks
          title={t(texts.first)}
          clocks={one}
          setAsOf={(v) => set('benar1', v)}
          setKnownAt={(v) => set('tahu1', v)}
        />
        <StateClocks
          title={t(texts.second)}
          clocks={two}
          setAsOf={(v) => set('benar2', v)}
          setKnownAt={(v) => set('tahu2', v)}
        />
      </div>
      {asked.keluarga === undefined ? (
        <Empty>{t(texts.hint)}</Empty>
      ) : (
        <Beside familyId={asked.keluarga} one={one} two={two} />
      )}
    </div>
  );
};

export default States;
