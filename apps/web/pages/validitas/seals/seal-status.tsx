import type { Bilingual } from '#libs/domain/kernel';
import type { Seal } from '../../../system/api/seal-types.js';
import { useText } from '../../../system/look.js';

const statuses: Readonly<Record<Seal['status'], readonly [Bilingual, string]>> = {
  PROPOSED: [{ id: 'Menunggu persetujuan', en: 'Waits for approval' }, 'tag risk'],
  SEALED: [{ id: 'Disegel', en: 'Sealed' }, 'tag calm'],
  REJECTED: [{ id: 'Ditolak', en: 'Rejected' }, 'tag late'],
};

export const SealStatus = ({ status }: Pick<Seal, 'status'>) => {
  const t = useText();
  const [text, tone] = statuses[status];
  return <span className={tone}>{t(text)}</span>;
};
