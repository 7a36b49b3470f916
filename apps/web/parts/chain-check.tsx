import type { Bilingual } from '#libs/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { Check, ShieldCheck, X } from 'lucide-react';
import { fetchStream, walk, type Break } from '../system/chain.js';
import { useFormat } from '../system/format.js';
import { useText } from '../system/look.js';
import { Button } from './button.js';
import { Failed } from './states.js';
import './chain-check.css';

const texts = {
  start: { id: 'Periksa sekarang', en: 'Verify now' },
  whole: {
    id: 'Rantai utuh: setiap sidik dihitung ulang di perangkat ini.',
    en: 'The chain is whole: every fingerprint was computed anew on this device.',
  },
  broken: {
    id: 'Rantai putus. Laporkan kepada auditor.',
    en: 'The chain is broken. Tell the auditor.',
  },
  facts: { id: 'fakta', en: 'facts' },
  none: { id: 'Aliran ini tidak memiliki fakta.', en: 'This stream has no facts.' },
} satisfies Record<string, Bilingual>;

const breaks: Readonly<Record<Break, Bilingual>> = {
  version: { id: 'urutannya tidak bersambung', en: 'its number does not follow' },
  'previous-hash': {
    id: 'tidak menunjuk fakta sebelumnya',
    en: 'does not point to the fact before',
  },
  hash: {
    id: 'isinya tidak cocok dengan sidiknya',
    en: 'its content does not have its fingerprint',
  },
};

/** Fetches a stream as it is stored and computes its chain here, trusting nothing but arithmetic. */
export const ChainCheck = ({ stream }: { readonly stream: string }) => {
  const t = useText();
  const format = useFormat();
  const check = useMutation({ mutationFn: async () => walk(await fetchStream(stream)) });
  const links = check.data ?? [];
  const whole = links.every((link) => link.broken === undefined);
  return (
    <div className="stack">
      <div className="row no-print">
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {!check.isPending && <ShieldCheck size={18} aria-hidden="true" />}
          {t(texts.start)}
        </Button>
      </div>
      <div role="status">
        {check.isSuccess && (
          <p className={whole ? 'notice' : 'notice wrong'}>
            {links.length === 0
              ? t(texts.none)
              : `${t(whole ? texts.whole : texts.broken)} ${format.count(links.length)} ${t(texts.facts)}.`}
          </p>
        )}
      </div>
      {check.isError && <Failed error={check.error} />}
      {links.length > 0 && (
        <ol className="chain-links">
          {links.map(({ raw: { entry }, computed, broken }) => (
            <li key={entry.id} className={broken === undefined ? undefined : 'broken'}>
              <span className="mark" aria-hidden="true">
                {broken === undefined ? <Check size={14} /> : <X size={14} />}
              </span>
              <span>
                {entry.version}. {entry.type}
                {broken !== undefined && <b> {t(breaks[broken])}</b>}
              </span>
              <time dateTime={entry.recordedAt} className="small">
                {format.moment(entry.recordedAt)}
              </time>
              <code className="code">{computed.slice(0, 24)}…</code>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
