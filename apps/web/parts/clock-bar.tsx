import type { Bilingual } from '#libs/domain/kernel';
import { demo, today, useClocks } from '../system/clocks.js';
import { useFormat } from '../system/format.js';
import { useText } from '../system/look.js';

const texts = {
  label: { id: 'Dua jam halaman ini', en: 'The two clocks of this page' },
  asOf: { id: 'Keadaan pada', en: 'As of' },
  knownAt: { id: 'Diketahui sampai', en: 'As known on' },
  now: { id: 'sekarang', en: 'now' },
  demo: { id: 'Kota peragaan, orang rekaan', en: 'Demonstration city, invented people' },
} satisfies Record<string, Bilingual>;

/** True on which day, known until which day: every figure of every page answers to these two. */
export const ClockBar = () => {
  const t = useText();
  const format = useFormat();
  const { asOf, knownAt, set } = useClocks();
  return (
    <section className="clocks" aria-label={t(texts.label)}>
      <label>
        <span>{t(texts.asOf)}</span>
        <input
          type="date"
          value={asOf}
          max="2199-12-31"
          onChange={(e) => set({ asOf: e.target.value })}
        />
      </label>
      <label>
        <span>{t(texts.knownAt)}</span>
        <input
          type="date"
          value={knownAt ?? ''}
          max={today()}
          onChange={(e) => set({ knownAt: e.target.value === '' ? undefined : e.target.value })}
        />
        {knownAt === undefined ? (
          <em>{t(texts.now)}</em>
        ) : (
          <button type="button" className="quiet" onClick={() => set({ knownAt: undefined })}>
            {t(texts.now)}
          </button>
        )}
      </label>
      {demo !== undefined && (
        <span className="demo-mark">
          {t(texts.demo)} · {format.day(demo.asOf)}
        </span>
      )}
    </section>
  );
};
