import type { Bilingual } from '#libs/domain/kernel';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router';
import { ChainCheck } from '../../parts/chain-check.js';
import { Failed, Loading } from '../../parts/states.js';
import type { Entry } from '../../system/api/family-types.js';
import { useClocks } from '../../system/clocks.js';
import { useText } from '../../system/look.js';
import { Actions, type Chosen } from './forms/actions.js';
import { Head } from './head.js';
import { PersonCard } from './person-card.js';
import { useFamily, useHistory } from './queries.js';
import { Replay } from './replay.js';
import { Timeline } from './timeline/timeline.js';
import './keluarga.css';

const texts = {
  persons: { id: 'Anggota', en: 'Members' },
  chain: { id: 'Periksa rantai fakta keluarga ini', en: 'Check the chain of this family’s facts' },
} satisfies Record<string, Bilingual>;

/** One family: who they are, what was done, and what is to be done. */
const Keluarga = () => {
  const t = useText();
  const { familyId = '' } = useParams();
  const clocks = useClocks();
  const family = useFamily(familyId, clocks);
  const history = useHistory(familyId, clocks.knownAt);
  const [chosen, setChosen] = useState<Chosen>();
  const act = useCallback((command: string, entry: Entry) => setChosen({ command, entry }), []);
  const replay = <Replay familyId={familyId} />;
  if (family.isLoadingError)
    return (
      <>
        <Failed error={family.error} retry={() => void family.refetch()} />
        {replay}
      </>
    );
  if (family.data === undefined) return <Loading lines={10} />;
  return (
    <article className="keluarga">
      <Head family={family.data} />
      <Actions family={family.data} chosen={chosen} choose={setChosen} />
      {replay}
      <div className="columns">
        <section aria-labelledby="persons">
          <h2 id="persons">{t(texts.persons)}</h2>
          {family.data.persons.map((person) => (
            <PersonCard
              key={person.personId}
              familyId={familyId}
              person={person}
              asOf={family.data.asOf}
            />
          ))}
        </section>
        {history.isLoadingError ? (
          <Failed error={history.error} retry={() => void history.refetch()} />
        ) : history.data === undefined ? (
          <Loading />
        ) : (
          <Timeline entries={history.data.facts} asOf={family.data.asOf} act={act} />
        )}
      </div>
      <details className="card no-print">
        <summary>{t(texts.chain)}</summary>
        <ChainCheck stream={`family-${familyId}`} />
      </details>
    </article>
  );
};

export default Keluarga;
