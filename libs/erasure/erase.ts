import { v5 } from 'uuid';
import { familyStream, type NikDirectory } from '#libs/commands';
import {
  erasureStream,
  ErasureRequested,
  PersonalDataErased,
  type ERASURE_BASES,
} from '#libs/domain/erasure';
import { familyAt } from '#libs/domain/family';
import { refuse, toLocal, type Refusal } from '#libs/domain/kernel';
import type { FactStore } from '#libs/event-store';
import { hasDuty, type Actor } from '#libs/identity';
import type { KeyVault } from '#libs/privacy';
import { familiesOf } from './families-of.js';

export interface ErasureDeps {
  readonly store: FactStore;
  readonly vault: KeyVault;
  readonly directory: NikDirectory;
  /** Derives the rows of a stream anew. */
  readonly runner: { retry(stream: string): Promise<boolean> };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface ErasureRequest {
  readonly personId: string;
  /** Any family that she is or was in. */
  readonly familyId: string;
  readonly basis: (typeof ERASURE_BASES)[number];
  /** Number of the request in the city's register. */
  readonly request: string;
}

export interface Erased {
  readonly personId: string;
  readonly familyIds: readonly string[];
  /** False when it had been done before. */
  readonly now: boolean;
}

const NAMESPACE = '8a1f3a52-3a0e-5d6f-9d6e-5b6c2f0a7f11';

const record = async (
  { store, now }: ErasureDeps,
  { type, schema }: { readonly type: string; readonly schema: number },
  data: Readonly<Record<string, unknown>> & { readonly personId: string },
  by: Actor,
): Promise<void> => {
  const at = toLocal(now());
  const commandId = v5(`${type}/${data.personId}`, NAMESPACE);
  await store.append(
    erasureStream(data.personId),
    'any',
    [{ type, schema, data, occurredAt: at, capturedAt: at, warnings: [] }],
    {
      commandId,
      commandDigest: type,
      correlationId: v5(data.personId, NAMESPACE),
      actor: by.id,
      role: by.role,
      area: by.area,
      source: 'SYSTEM',
    },
  );
};

/**
 * Destroys the key of one person, so that nobody can read again what was sealed with it, and takes
 * her out of what was derived. The facts stay, and with them every figure: month of birth, sex and
 * kelurahan are clear. One person asks, another agrees; both are facts. It cannot be taken back, and
 * done again it finishes what a crash has left.
 *
 * Refuses with PERSON_NOT_FOUND, NOT_PERMITTED (who agrees does not administer), SAME_PERSON.
 */
export const erasePerson = async (
  deps: ErasureDeps,
  { personId, familyId, basis, request }: ErasureRequest,
  asks: Actor,
  agrees: Actor,
): Promise<Erased | Refusal> => {
  if (!hasDuty(agrees.role, 'administer')) return refuse('NOT_PERMITTED');
  if (agrees.id === asks.id) return refuse('SAME_PERSON');
  const facts = await deps.store.readStream(familyStream(familyId));
  if (!familyAt(facts).persons.has(personId)) return refuse('PERSON_NOT_FOUND');
  const familyIds = await familiesOf(deps.store, personId, familyId);
  await record(deps, ErasureRequested, { personId, familyIds, basis, request }, asks);
  const now = await deps.vault.forget(personId);
  await deps.directory.forget(personId);
  for (const id of familyIds) await deps.runner.retry(familyStream(id));
  await record(deps, PersonalDataErased, { personId, familyIds }, agrees);
  return { personId, familyIds, now };
};
