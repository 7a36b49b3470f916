import { roleName } from '#libs/domain/family';
import type { Bilingual } from '#libs/domain/kernel';
import { useEffect, useState } from 'react';
import { useFormat } from '../system/format.js';
import { useText } from '../system/look.js';
import { useAccount } from '../system/session.js';

const printed: Bilingual = { id: 'dicetak', en: 'printed' };

/** Where a sheet of paper comes from, who printed it, and when; on paper only. */
export const PrintMark = () => {
  const t = useText();
  const format = useFormat();
  const { displayName, role } = useAccount();
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const before = (): void => {
      setAt(new Date().toISOString());
      // What a tap opens on a screen stands open on paper.
      opened = [...document.querySelectorAll<HTMLDetailsElement>('details.printed:not([open])')];
      for (const details of opened) details.open = true;
    };
    const after = (): void => {
      for (const details of opened) details.open = false;
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return (
    <p className="print-only small" aria-hidden="true">
      Jejak · {displayName} ({t(roleName(role))}) · {t(printed)} {format.moment(at)}
    </p>
  );
};
