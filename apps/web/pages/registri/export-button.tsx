import type { Bilingual } from '#libs/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { Failed } from '../../parts/states.js';
import { call } from '../../system/api/call.js';
import type { RegistryPage, RegistryRow } from '../../system/api/types.js';
import { saveFile } from '../../system/download.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useAccount } from '../../system/session.js';
import { csvOf } from './csv.js';

const texts = {
  export: { id: 'Ekspor CSV', en: 'Export CSV' },
  of: { id: 'dari', en: 'of' },
} satisfies Record<string, Bilingual>;

const ROWS = 200;

/** The whole list as a file, for the roles that may take names along; each page read is logged. */
export const ExportButton = ({ asked }: { readonly asked: Readonly<Record<string, string>> }) => {
  const t = useText();
  const format = useFormat();
  const { permissions, area } = useAccount();
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const run = useMutation({
    mutationFn: async () => {
      const rows: RegistryRow[] = [];
      let cursor: string | undefined;
      do {
        const params = new URLSearchParams({
          ...asked,
          limit: String(ROWS),
          ...(cursor === undefined ? {} : { cursor }),
        });
        const page: RegistryPage = await call<RegistryPage>(`families?${params}`);
        rows.push(...page.rows);
        setProgress({ done: rows.length, total: page.total });
        cursor = page.next;
      } while (cursor !== undefined);
      saveFile(
        new Blob([csvOf(rows)], { type: 'text/csv' }),
        `jejak-registri-${asked['asOf']}.csv`,
      );
    },
    onSettled: () => setProgress(undefined),
  });
  if (!permissions.includes('audit') || area.split('.').length > 2) return null;
  return (
    <>
      <Button busy={run.isPending} onClick={() => run.mutate()}>
        {!run.isPending && <Download size={18} aria-hidden="true" />}
        {t(texts.export)}
      </Button>
      <span role="status" className="small">
        {progress !== undefined &&
          `${format.count(progress.done)} ${t(texts.of)} ${format.count(progress.total)}`}
      </span>
      {run.isError && <Failed error={run.error} />}
    </>
  );
};
