import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { Link } from 'react-router';
import { Later, later } from '../../parts/later/later.js';
import { Failed } from '../../parts/states.js';
import type { FoundFamily as Found, FoundMember } from '../../system/api/beneficiary-types.js';
import { useKeepClocks } from '../../system/clocks.js';
import { useText } from '../../system/look.js';
import { useCatalogue } from '../keluarga/queries.js';
import { asFamily } from './as-family.js';

const CommandForm = later(() => import('../keluarga/forms/command-form.js'));

const texts = {
  family: { id: 'Keluarga di', en: 'Family in' },
  L: { id: 'laki-laki', en: 'male' },
  P: { id: 'perempuan', en: 'female' },
  years: { id: 'tahun', en: 'years' },
  baby: { id: 'di bawah 1 tahun', en: 'below 1 year' },
  forgotten: { id: 'Nama sudah dilupakan', en: 'Name forgotten' },
  recorded: { id: 'Tercatat.', en: 'Recorded.' },
  open: { id: 'Buka keluarga', en: 'Open the family' },
} satisfies Record<string, Bilingual>;

/* What a role may do that serves and visits nobody. */
const SERVING = ['HandOverEggs', 'DeliverSupport'];

interface Chosen {
  readonly personId: string;
  readonly command: string;
}

/** A family found by a number: who of them is to be served, and the form of it. */
export const FoundFamily = ({ family }: { readonly family: Found }) => {
  const t = useText();
  const to = useKeepClocks();
  const catalogue = useCatalogue();
  const [chosen, choose] = useState<Chosen>();
  const [done, setDone] = useState(false);
  const commands = SERVING.flatMap(
    (name) => catalogue.data?.filter((c) => c.name === name && c.permitted) ?? [],
  );
  const aged = ({ age }: FoundMember): string =>
    age === 0 ? t(texts.baby) : `${age} ${t(texts.years)}`;
  const called = (member: FoundMember): string =>
    `${member.initials ?? t(texts.forgotten)} (${aged(member)})`;
  const command = commands.find(({ name }) => name === chosen?.command);
  return (
    <section className="card" aria-label={`${t(texts.family)} ${family.kelurahanName}`}>
      <div className="card-head">
        <h2>
          {t(texts.family)} {family.kelurahanName}
        </h2>
        {(family.served || done) && (
          <Link to={to(`/keluarga/${family.familyId}`)}>{t(texts.open)}</Link>
        )}
      </div>
      <div role="status">{done && <p className="notice">{t(texts.recorded)}</p>}</div>
      {catalogue.isLoadingError ? (
        <Failed error={catalogue.error} retry={() => void catalogue.refetch()} />
      ) : chosen !== undefined && command !== undefined ? (
        <Later lines={4}>
          <CommandForm
            key={`${chosen.command}/${chosen.personId}`}
            family={asFamily(family, called)}
            command={command}
            about={chosen.personId}
            close={() => choose(undefined)}
            done={() => {
              setDone(true);
              choose(undefined);
            }}
          />
        </Later>
      ) : (
        <ul className="found-members">
          {family.members.map((member) => (
            <li key={member.personId}>
              <span>
                <b>{member.initials ?? t(texts.forgotten)}</b>{' '}
                <span className="small">
                  {t(texts[member.sex])}, {aged(member)}
                </span>
              </span>
              <span className="row">
                {commands.map(({ name, title }) => (
                  <button
                    key={name}
                    type="button"
                    className="button"
                    onClick={() => {
                      setDone(false);
                      choose({ personId: member.personId, command: name });
                    }}
                  >
                    {title}
                    <span className="unseen">: {called(member)}</span>
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
