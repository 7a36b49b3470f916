import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { download } from '../system/download.js';
import { Button } from './button.js';
import { Failed } from './states.js';

/** A file that the API makes on demand. */
export const DownloadButton = ({
  path,
  name,
  children,
}: {
  readonly path: string;
  readonly name: string;
  readonly children: ReactNode;
}) => {
  const get = useMutation({ mutationFn: () => download(path, name) });
  return (
    <>
      <Button busy={get.isPending} onClick={() => get.mutate()} className="no-print">
        {!get.isPending && <Download size={18} aria-hidden="true" />}
        {children}
      </Button>
      {get.isError && <Failed error={get.error} />}
    </>
  );
};
