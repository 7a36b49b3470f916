import { Presets, SingleBar } from 'cli-progress';
import type { Bilingual, Language } from '#libs/domain/kernel';

/** A bar on standard error, so that what is printed can be piped; silent where nobody watches. */
export const createBar = (language: Language, text: Bilingual) => {
  const bar = new SingleBar(
    { format: `${text[language]} {bar} {percentage}% {value}/{total}`, hideCursor: true, fps: 5 },
    Presets.shades_classic,
  );
  let began = false;
  return {
    to(done: number, total: number): void {
      if (began) bar.update(done);
      else bar.start(total, done);
      began = true;
    },
    stop(): void {
      if (began) bar.stop();
    },
  };
};
