import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import type { Ready } from '../../system/api/types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';

const texts = {
  upTo: { id: 'Catatan terbaca sampai nomor', en: 'The log is read up to number' },
  behind: { id: 'fakta tertinggal', en: 'facts behind' },
  abreast: { id: 'mutakhir', en: 'up to date' },
} satisfies Record<string, Bilingual>;

const REFRESH_MS = 30_000;

const ready = async (signal: AbortSignal): Promise<Ready> => {
  const response = await fetch('/health/ready', { signal });
  if (!response.ok) throw new Error('not ready');
  return (await response.json()) as Ready;
};

/** How fresh the figures are, said quietly. */
export const Freshness = ({ position }: { readonly position: string | undefined }) => {
  const t = useText();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['ready'],
    queryFn: ({ signal }) => ready(signal),
    refetchInterval: REFRESH_MS,
  });
  const behind = data?.readModels.find((model) => model.name === 'figures')?.behind;
  if (position === undefined) return null;
  return (
    <p className="freshness">
      {t(texts.upTo)} {format.count(Number(position))}
      {behind !== undefined &&
        ` · ${behind === 0 ? t(texts.abreast) : `${format.count(behind)} ${t(texts.behind)}`}`}
    </p>
  );
};
