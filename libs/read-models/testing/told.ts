import { endOfDay, normalise, type Fact } from '#libs/domain/kernel';
import { derivedId, type FactStore } from '#libs/event-store';
import { asNewFact } from './likely.js';

/** What happened, and on which day. */
export type Telling = readonly [type: string, data: Readonly<Record<string, unknown>>, on: string];

const NAMESPACE = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

/** The same name, the same id. */
export const idOf = (name: string): string => derivedId(NAMESPACE, name);

/** Records facts of one family as if they had been decided; resolves to the whole stream. */
export const tell = async (
  store: FactStore,
  familyId: string,
  tellings: readonly Telling[],
): Promise<readonly Fact[]> => {
  const stream = `family-${familyId}`;
  const before = await store.readStream(stream);
  const news = tellings.map(([type, data, on]) =>
    asNewFact({ type, data }, { occurredAt: normalise(on), capturedAt: endOfDay(on) }),
  );
  const outcome = await store.append(stream, before.length === 0 ? 'none' : before.length, news, {
    commandId: derivedId(NAMESPACE, `${stream} ${before.length}`),
    correlationId: NAMESPACE,
    actor: 'someone',
    role: 'BIDAN',
    area: '19.71',
    source: 'APP',
  });
  if (outcome.status !== 'appended') throw new Error(`not appended: ${outcome.status}`);
  return store.readStream(stream);
};
