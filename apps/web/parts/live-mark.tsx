import type { Bilingual } from '#libs/domain/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormat } from '../system/format.js';
import { follow, useLive } from '../system/live/live.js';
import { useText } from '../system/look.js';

const texts = {
  live: { id: 'Langsung', en: 'Live' },
  notLive: { id: 'Tidak langsung', en: 'Not live' },
  upTo: { id: 'fakta ke-', en: 'fact no. ' },
  lag: { id: 'tertinggal', en: 'behind' },
} satisfies Record<string, Bilingual>;

const LIVING = ['summary', 'figure', 'trend', 'registry', 'validity', 'areas', 'beneficiaries'];
const QUIET_MS = 1_000;

/** How fresh the page is, said quietly; it also keeps the page fresh. */
export const LiveMark = () => {
  const t = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { position, connected } = useLive();
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    void follow(stop.signal, () => {
      // A burst of facts asks for the figures once.
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({
          predicate: ({ queryKey: [name] }) => LIVING.includes(String(name)),
        });
      }, QUIET_MS);
    });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [queries]);
  const lagMs = position?.lagMs ?? 0;
  const late = lagMs > QUIET_MS;
  return (
    <span className={`live ${connected ? (late ? 'behind' : 'on') : ''}`}>
      {t(connected ? texts.live : texts.notLive)}
      {position !== undefined && ` · ${t(texts.upTo)}${format.count(Number(position.position))}`}
      {late && ` · ${t(texts.lag)} ${format.number(lagMs / 1000)} s`}
    </span>
  );
};
