import type { Bilingual } from '#libs/domain/kernel';
import { today, useClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useHistory } from './queries.js';

const texts = {
  title: { id: 'Putar ulang', en: 'Replay' },
  occurred: { id: 'Keadaan pada', en: 'As of' },
  known: { id: 'Diketahui sampai', en: 'As known on' },
  now: { id: 'sekarang', en: 'now' },
} satisfies Record<string, Bilingual>;

const dayIn = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(Date.parse(instant));

const stops = (days: readonly string[]): string[] => [...new Set(days)].toSorted();

/** The last stop at or before a day. */
const placeOf = (days: readonly string[], day: string): number =>
  Math.max(
    0,
    days.findLastIndex((d) => d <= day),
  );

const Slider = ({
  label,
  days,
  value,
  say,
  move,
}: {
  readonly label: string;
  readonly days: readonly string[];
  readonly value: string;
  readonly say: string;
  readonly move: (day: string) => void;
}) => (
  <label>
    <span>{label}</span>
    <input
      type="range"
      min={0}
      max={Math.max(0, days.length - 1)}
      value={placeOf(days, value)}
      aria-valuetext={say}
      onChange={(e) => move(days[Number(e.target.value)] ?? value)}
    />
    <output>{say}</output>
  </label>
);

/** Moves the page from one fact to the next: by when they happened, or by when they were known. */
export const Replay = ({ familyId }: { readonly familyId: string }) => {
  const t = useText();
  const format = useFormat();
  const { asOf, knownAt, set } = useClocks();
  const all = useHistory(familyId, undefined).data?.facts;
  if (all === undefined) return null;
  const now = today();
  const occurred = stops([...all.map((f) => dayIn(f.occurredAt)), asOf]);
  const known = stops([...all.map((f) => dayIn(f.recordedAt)), now]);
  return (
    <section className="card replay" aria-label={t(texts.title)}>
      <Slider
        label={t(texts.occurred)}
        days={occurred}
        value={asOf}
        say={format.day(asOf)}
        move={(day) => set({ asOf: day })}
      />
      <Slider
        label={t(texts.known)}
        days={known}
        value={knownAt ?? now}
        say={knownAt === undefined ? t(texts.now) : format.day(knownAt)}
        move={(day) => set({ knownAt: day === known.at(-1) ? undefined : day })}
      />
    </section>
  );
};
