import type { Bilingual } from '#libs/domain/kernel';
import { Printer } from 'lucide-react';
import { Button } from '../../parts/button.js';
import { DownloadButton } from '../../parts/download-button.js';
import { useText } from '../../system/look.js';
import type { AskedTabulation } from './asked.js';

const print: Bilingual = { id: 'Cetak', en: 'Print' };

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** The report as a file, and on paper. */
export const TakeAlong = ({ asked }: { readonly asked: AskedTabulation }) => {
  const t = useText();
  const { kind, area, period, path } = asked;
  const name = ['jejak', kind, ...(kind === 'semester' ? [] : [area]), period].join('-');
  return (
    <div className="row no-print">
      <Button first onClick={() => globalThis.print()}>
        <Printer size={18} aria-hidden="true" /> {t(print)}
      </Button>
      {FORMATS.map((format) => (
        <DownloadButton
          key={`${path}/${format}`}
          path={`${path}&format=${format}`}
          name={`${name}.${format}`}
        >
          {format.toUpperCase()}
        </DownloadButton>
      ))}
    </div>
  );
};
