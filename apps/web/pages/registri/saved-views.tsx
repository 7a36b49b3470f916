import type { Bilingual } from '#libs/domain/kernel';
import { BookmarkPlus, X } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../system/look.js';
import { useAccount } from '../../system/session.js';
import { keep, readKept } from '../../system/kept.js';

const texts = {
  label: { id: 'Tampilan tersimpan', en: 'Saved views' },
  save: { id: 'Simpan tampilan', en: 'Save this view' },
  name: { id: 'Nama tampilan', en: 'Name of the view' },
  keep: { id: 'Simpan', en: 'Save' },
  remove: { id: 'Hapus', en: 'Remove' },
  here: {
    id: 'Tersimpan di perangkat ini saja. Untuk rekan atau perangkat lain, kirim tautannya.',
    en: 'Kept on this device only. For a colleague or another device, send the link.',
  },
} satisfies Record<string, Bilingual>;

interface View {
  readonly name: string;
  /** The filters as they stand in the address; no clocks, so that a view is always of today. */
  readonly query: string;
}

const CLOCKS = ['asOf', 'knownAt'];

const withoutClocks = (params: URLSearchParams): string => {
  const kept = new URLSearchParams(params);
  for (const name of CLOCKS) kept.delete(name);
  kept.sort();
  return kept.toString();
};

/** Filters that somebody uses often, kept on this device under a name. */
export const SavedViews = () => {
  const t = useText();
  const key = `views.${useAccount().id}`;
  const [params, setParams] = useSearchParams();
  const [views, setViews] = useState<readonly View[]>(() => readKept(key) ?? []);
  const [naming, setNaming] = useState<string>();
  const current = withoutClocks(params);
  const store = (next: readonly View[]): void => {
    setViews(next);
    keep(key, next);
  };
  const open = (query: string): void =>
    setParams((before) => {
      const after = new URLSearchParams(query);
      for (const name of CLOCKS) {
        const value = before.get(name);
        if (value !== null) after.set(name, value);
      }
      return after;
    });
  return (
    <div className="saved-views" role="group" aria-label={t(texts.label)}>
      {views.map(({ name, query }) => (
        <span key={name} className="saved-view">
          <button
            type="button"
            className="chip"
            aria-pressed={query === current}
            onClick={() => open(query)}
          >
            {name}
          </button>
          {query === current && (
            <button
              type="button"
              className="quiet square"
              aria-label={`${t(texts.remove)} ${name}`}
              onClick={() => store(views.filter((view) => view.name !== name))}
            >
              <X size={16} aria-hidden="true" />
            </button>
          )}
        </span>
      ))}
      {naming === undefined ? (
        current !== '' &&
        !views.some((view) => view.query === current) && (
          <button type="button" className="quiet" onClick={() => setNaming('')}>
            <BookmarkPlus size={18} aria-hidden="true" /> {t(texts.save)}
          </button>
        )
      ) : (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            const name = naming.trim();
            if (name === '') return;
            store([...views.filter((v) => v.name !== name), { name, query: current }]);
            setNaming(undefined);
          }}
        >
          <input
            className="input"
            aria-label={t(texts.name)}
            placeholder={t(texts.name)}
            maxLength={40}
            autoFocus
            value={naming}
            onChange={(e) => setNaming(e.target.value)}
          />
          <button type="submit" className="button">
            {t(texts.keep)}
          </button>
        </form>
      )}
      {(views.length > 0 || naming !== undefined) && <p className="small">{t(texts.here)}</p>}
    </div>
  );
};
