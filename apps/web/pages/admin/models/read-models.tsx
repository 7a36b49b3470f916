import type { Bilingual } from '#libs/domain/kernel';
import { Failed, Loading } from '../../../parts/states.js';
import { useText } from '../../../system/look.js';
import { ParkedList } from './parked-list.js';
import { useReadModels } from './queries.js';
import { ReadModelCard } from './read-model-card.js';

const lead: Bilingual = {
  id: 'Layar dibaca dari model yang mengikuti catatan. Membangun ulang terjadi di samping; layar tidak pernah kosong.',
  en: 'Screens are read from models that follow the log. A rebuild happens beside them; screens never go blank.',
};

const ReadModels = () => {
  const t = useText();
  const { data, error, isLoadingError, refetch } = useReadModels();
  return (
    <div className="stack">
      <p className="lead">{t(lead)}</p>
      {isLoadingError ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading lines={4} />
      ) : (
        <div className="columns">
          {data.map((model) => (
            <ReadModelCard key={model.name} model={model} />
          ))}
        </div>
      )}
      <ParkedList />
    </div>
  );
};

export default ReadModels;
