import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { useText } from '../../system/look.js';
import type { Search } from '../../system/registry.js';

const texts = {
  label: { id: 'Cari nama atau NIK', en: 'Search a name or NIK' },
  find: { id: 'Cari', en: 'Search' },
} satisfies Record<string, Bilingual>;

const asSearch = (text: string): Search => {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  return /^\d{16}$/.test(trimmed) ? { nik: trimmed } : { name: trimmed };
};

/** What is typed here stays in this box and in the body of a request. */
export const SearchBox = ({ search }: { readonly search: (search: Search) => void }) => {
  const t = useText();
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        search(asSearch(text));
      }}
    >
      <input
        type="search"
        className="input"
        aria-label={t(texts.label)}
        placeholder={t(texts.label)}
        autoComplete="off"
        maxLength={120}
        value={text}
        onChange={(e) => {
          setText(e.target.value);
          if (e.target.value === '') search({});
        }}
      />
      <button type="submit" className="chip">
        {t(texts.find)}
      </button>
    </form>
  );
};
