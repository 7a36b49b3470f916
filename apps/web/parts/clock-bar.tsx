import type { Bilingual } from '#libs/domain/kernel';
import { X } from 'lucide-react';
import { demo, today, useClocks } from '../system/clocks.js';
import { useFormat } from '../system/format.js';
import { useText } from '../system/look.js';
import { DateField } from './date/date-field.js';
import { LiveMark } from './live-mark.js';

const texts = {
  label: { id: 'Dua jam halaman ini', en: 'The two clocks of this page' },
  asOf: { id: 'Keadaan pada', en: 'As of' },
  knownAt: { id: 'Diketahui sampai', en: 'As known on' },
  now: { id: 'sekarang', en: 'now' },
  backToNow: { id: 'Kembali ke sekarang', en: 'Back to now' },
  demo: { id: 'Kota peragaan, orang rekaan', en: 'Demonstration city, invented people' },
  past: { id: 'Anda melihat yang diketahui pada', en: 'You see what was known on' },
} satisfies Record<string, Bilingual>;

/** True on which day, known until which day: every figure of every page answers to these two. */
export const ClockBar = () => {
  const t = useText();
  const format = useFormat();
  const { asOf, knownAt, set } = useClocks();
  return (
    <>
      <section className="clocks" aria-label={t(texts.label)}>
        <DateField
          label={t(texts.asOf)}
          value={asOf}
          max="2199-12-31"
          set={(day) => set({ asOf: day })}
        />
        <DateField
          label={t(texts.knownAt)}
          value={knownAt ?? ''}
          max={today()}
          placeholder={t(texts.now)}
          set={(day) => set({ knownAt: day === '' ? undefined : day })}
        />
        <p className="clocks-foot">
          <LiveMark />
          {demo !== undefined && <span>{t(texts.demo)}</span>}
        </p>
      </section>
      {knownAt !== undefined && (
        <p className="past" role="status">
          {t(texts.past)} {format.day(knownAt)}.{' '}
          <button type="button" className="chip" onClick={() => set({ knownAt: undefined })}>
            <X size={16} aria-hidden="true" /> {t(texts.backToNow)}
          </button>
        </p>
      )}
    </>
  );
};
