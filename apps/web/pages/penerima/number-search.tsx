import type { Bilingual } from '#libs/domain/kernel';
import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../parts/button.js';
import { useText } from '../../system/look.js';

const texts = {
  label: { id: 'NIK atau nomor KK', en: 'NIK or family card number' },
  hint: {
    id: '16 angka, seperti tertera di kartunya. Setiap pencarian tercatat.',
    en: '16 digits, as they stand on the card. Every search is recorded.',
  },
  find: { id: 'Cari', en: 'Search' },
  wrong: { id: 'Tulis 16 angka; kini baru', en: 'Write 16 digits; so far there are' },
} satisfies Record<string, Bilingual>;

const DIGITS = 16;

/** Takes a whole number only, however it is spaced; what is typed stays in this box. */
export const NumberSearch = ({ search }: { readonly search: (number: string) => void }) => {
  const t = useText();
  const id = useId();
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const digits = text.replaceAll(/[\s.-]/g, '');
  const whole = /^\d+$/.test(digits) && digits.length === DIGITS;
  const wrong = sent && !whole;
  return (
    <form
      role="search"
      className="card number-search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (whole) search(digits);
      }}
    >
      <div className="field">
        <label htmlFor={id}>
          <b>{t(texts.label)}</b>
        </label>
        <input
          id={id}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          value={text}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setText(event.target.value);
            setSent(false);
          }}
        />
        <span className={wrong ? 'wrong' : 'small'} id={`${id}-hint`} role="status">
          {wrong ? `${t(texts.wrong)} ${digits.replaceAll(/\D/g, '').length}.` : t(texts.hint)}
        </span>
      </div>
      <Button type="submit" first>
        <Search size={18} aria-hidden="true" /> {t(texts.find)}
      </Button>
    </form>
  );
};
