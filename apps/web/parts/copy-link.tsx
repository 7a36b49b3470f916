import type { Bilingual } from '#libs/domain/kernel';
import { Check, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../system/look.js';

const texts = {
  copy: { id: 'Salin tautan', en: 'Copy link' },
  copied: { id: 'Tautan disalin', en: 'Link copied' },
  link: { id: 'Tautan halaman ini', en: 'Link to this page' },
} satisfies Record<string, Bilingual>;

/**
 * The address of the page as it stands, to be sent to a colleague. Where the browser lets no page
 * write to the clipboard (plain http) it is shown to be copied by hand.
 */
export const CopyLink = () => {
  const t = useText();
  const { pathname, search } = useLocation();
  const link = `${globalThis.location.origin}${pathname}${search}`;
  const [done, setDone] = useState<{ readonly link: string; readonly copied: boolean }>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setDone({ link, copied: true });
    } catch {
      setDone({ link, copied: false });
    }
  };
  // Once the page is another, its link is not the one that was copied.
  const told = done?.link === link ? done : undefined;
  return (
    <span className="copy-link">
      {told?.copied === false ? (
        <input
          className="input"
          readOnly
          autoFocus
          aria-label={t(texts.link)}
          value={link}
          onFocus={(event) => event.target.select()}
        />
      ) : (
        <button type="button" className="quiet" onClick={() => void copy()}>
          {told === undefined ? (
            <Link2 size={18} aria-hidden="true" />
          ) : (
            <Check size={18} aria-hidden="true" />
          )}{' '}
          {t(told === undefined ? texts.copy : texts.copied)}
        </button>
      )}
      <span className="unseen" role="status">
        {told?.copied === true && t(texts.copied)}
      </span>
    </span>
  );
};
