import { scaleCity } from '#libs/demo-city/scale';
import type { Bilingual, Language } from '#libs/domain/kernel';
import type { Jejak } from '#libs/platform';
import { createBar } from './bar.js';

const BARS = {
  tell: { id: 'Menceritakan kota', en: 'Telling the city' },
  write: { id: 'Menulis fakta', en: 'Writing facts' },
} as const;

/** A city as large as one likes, for measuring: see `scaleCity`. */
export const seedScaled = async (
  jejak: Jejak,
  scale: number,
  language: Language,
  options: { readonly until?: string; readonly seed?: string },
): Promise<Bilingual> => {
  const opened = await jejak.openLog(jejak.config.eventStoreUrl);
  const sink = opened.openSink();
  const began = performance.now();
  let bar: ReturnType<typeof createBar> | undefined;
  let shown = '';
  try {
    const scaled = await scaleCity(
      { ...jejak, sink },
      {
        scale,
        ...options,
        onProgress: (step, done, total) => {
          if (step !== shown) {
            bar?.stop();
            bar = createBar(language, BARS[step]);
            shown = step;
          }
          bar?.to(done, total);
        },
      },
    );
    bar?.stop();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    return {
      id: `${scaled.facts} fakta dari ${scaled.families} keluarga sampai ${scaled.until} dalam ${seconds} detik.`,
      en: `${scaled.facts} facts of ${scaled.families} families up to ${scaled.until} in ${seconds} seconds.`,
    };
  } finally {
    bar?.stop();
    await sink.close();
    await opened.log.close();
  }
};
