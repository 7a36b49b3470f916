import type { Bilingual } from '#libs/domain/kernel';
import { Moon, Sun } from 'lucide-react';
import { useLook, useText } from '../system/look.js';

const texts = {
  other: { id: 'English', en: 'Bahasa Indonesia' },
  dark: { id: 'Tampilan gelap', en: 'Dark appearance' },
  light: { id: 'Tampilan terang', en: 'Light appearance' },
} satisfies Record<string, Bilingual>;

export const LookSwitches = () => {
  const t = useText();
  const { language, setLanguage, appearance, setAppearance } = useLook();
  const other = language === 'id' ? 'en' : 'id';
  const light = appearance === 'light';
  return (
    <>
      <button
        type="button"
        className="quiet square"
        lang={other}
        title={t(texts.other)}
        onClick={() => setLanguage(other)}
      >
        {other.toUpperCase()}
      </button>
      <button
        type="button"
        className="quiet square"
        aria-label={t(light ? texts.dark : texts.light)}
        title={t(light ? texts.dark : texts.light)}
        onClick={() => setAppearance(light ? 'dark' : 'light')}
      >
        {light ? <Moon size={20} aria-hidden="true" /> : <Sun size={20} aria-hidden="true" />}
      </button>
    </>
  );
};
