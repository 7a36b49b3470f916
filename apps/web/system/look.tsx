import type { Bilingual, Language } from '#libs/domain/kernel';
import {
  createContext,
  startTransition,
  use,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { keep, readKept } from './kept.js';

export type Appearance = 'light' | 'dark';

interface Look {
  readonly language: Language;
  readonly appearance: Appearance;
  readonly setLanguage: (language: Language) => void;
  readonly setAppearance: (appearance: Appearance) => void;
}

const LookContext = createContext<Look | undefined>(undefined);

const preferred = (): Appearance =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

/** Language and light of the whole page, both kept on the device. */
export const LookProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(() => readKept('language') ?? 'id');
  const [appearance, setAppearance] = useState<Appearance>(
    () => readKept('appearance') ?? preferred(),
  );
  useEffect(() => {
    document.documentElement.lang = language;
    keep('language', language);
  }, [language]);
  useEffect(() => {
    keep('appearance', appearance);
    // Paper is white, whatever the screen is.
    const paper = matchMedia('print');
    const apply = (): void => {
      document.documentElement.classList.toggle('dark', appearance === 'dark' && !paper.matches);
    };
    apply();
    paper.addEventListener('change', apply);
    return () => paper.removeEventListener('change', apply);
  }, [appearance]);
  // Every text is drawn anew: the finger is answered first.
  const look = useMemo(
    () => ({
      language,
      appearance,
      setLanguage: (next: Language) => startTransition(() => setLanguage(next)),
      setAppearance: (next: Appearance) => startTransition(() => setAppearance(next)),
    }),
    [language, appearance],
  );
  return <LookContext value={look}>{children}</LookContext>;
};

export const useLook = (): Look => {
  const look = use(LookContext);
  if (look === undefined) throw new Error('no LookProvider above');
  return look;
};

/** Says a text in the language of the page. */
export const useText = (): ((text: Bilingual) => string) => {
  const { language } = useLook();
  return (text) => text[language];
};
