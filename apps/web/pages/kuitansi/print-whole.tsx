import type { Bilingual } from '#libs/domain/kernel';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { useText } from '../../system/look.js';
import type { useReceipt } from './queries.js';

const text: Bilingual = { id: 'Cetak', en: 'Print' };

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Prints a receipt whole: what a screen has not loaded yet would be missing from the paper. */
export const PrintWhole = ({ list }: { readonly list: ReturnType<typeof useReceipt> }) => {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    try {
      let more = list.hasNextPage;
      while (more) {
        const { hasNextPage, isError } = await list.fetchNextPage();
        more = hasNextPage && !isError;
      }
      await nextFrame();
      globalThis.print();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={() => void start()}>
      {!busy && <Printer size={18} aria-hidden="true" />} {t(text)}
    </Button>
  );
};
