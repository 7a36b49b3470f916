import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '../../../parts/states.js';
import { call } from '../../../system/api/call.js';
import { useLook, useText } from '../../../system/look.js';

const none: Bilingual = { id: 'Belum ada aturan.', en: 'There are no rules yet.' };

const RuleSets = () => {
  const t = useText();
  const { language } = useLook();
  const { data, error, refetch } = useQuery({
    queryKey: ['rule-sets', language],
    queryFn: ({ signal }) => call<unknown>('rule-sets', { signal }),
  });
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={4} />;
  return <p>{t(none)}</p>;
};

export default RuleSets;
