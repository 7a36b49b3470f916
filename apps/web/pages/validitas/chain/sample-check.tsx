import type { Bilingual } from '#libs/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { Check, ShieldCheck, X } from 'lucide-react';
import { useState } from 'react';
import { AreaPick, useArea } from '../../../parts/area-pick.js';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import { useClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { checkSample, type Checked } from './sample.js';

const texts = {
  title: { id: 'Periksa keluarga acak sekarang', en: 'Verify some families now' },
  lead: {
    id: 'Peramban ini mengundi keluarga di wilayah ini dan memeriksa rantai faktanya. Server menghitung ulang setiap sidik dari isinya; sambungan antar-sidik diperiksa di perangkat ini. Tidak ada nama yang dikirim.',
    en: 'This browser draws families of this area and checks the chains of their facts. The server recomputes each fingerprint from its content; that they follow each other is checked on this device. No names are sent.',
  },
  start: { id: 'Undi dan periksa', en: 'Draw and verify' },
  whole: { id: 'Semua rantai utuh', en: 'All chains are whole' },
  broken: {
    id: 'Ada rantai yang putus. Laporkan kepada auditor.',
    en: 'A chain is broken. Tell the auditor.',
  },
  families: { id: 'keluarga', en: 'families' },
  facts: { id: 'fakta', en: 'facts' },
  none: {
    id: 'Belum ada keluarga yang didampingi di wilayah ini.',
    en: 'No family is accompanied in this area yet.',
  },
} satisfies Record<string, Bilingual>;

/** Chains of families drawn at random, for roles that see no names too. */
export const SampleCheck = () => {
  const t = useText();
  const format = useFormat();
  const area = useArea();
  const { asOf } = useClocks();
  const [checked, setChecked] = useState<readonly Checked[]>([]);
  const check = useMutation({
    mutationFn: () => {
      setChecked([]);
      return checkSample(area, asOf, (one) => setChecked((before) => [...before, one]));
    },
  });
  const whole = checked.every(({ holds }) => holds);
  const facts = checked.reduce((sum, one) => sum + one.facts, 0);
  const said = `${format.count(checked.length)} ${t(texts.families)}, ${format.count(facts)} ${t(texts.facts)}.`;
  return (
    <section className="card" aria-labelledby="sample">
      <h2 id="sample">{t(texts.title)}</h2>
      <p className="small">{t(texts.lead)}</p>
      <div className="row">
        <AreaPick />
        <Button first busy={check.isPending} onClick={() => check.mutate()}>
          {!check.isPending && <ShieldCheck size={18} aria-hidden="true" />}
          {t(texts.start)}
        </Button>
      </div>
      <div role="status">
        {check.isSuccess && (
          <p className={whole ? 'notice' : 'notice wrong'}>
            {checked.length === 0
              ? t(texts.none)
              : whole
                ? `${t(texts.whole)}: ${said}`
                : `${t(texts.broken)} ${said}`}
          </p>
        )}
      </div>
      {check.isError && <Failed error={check.error} retry={() => check.mutate()} />}
      {checked.length > 0 && (
        <ol className="chain-links">
          {checked.map(({ familyId, kelurahanName, facts: count, holds }) => (
            <li key={familyId} className={holds ? undefined : 'broken'}>
              <span className="mark" aria-hidden="true">
                {holds ? <Check size={14} /> : <X size={14} />}
              </span>
              <span>
                {kelurahanName} · {format.count(count)} {t(texts.facts)}
              </span>
              <code className="code">{familyId}</code>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
