import { familyAt } from '#libs/domain/family';
import { refuse, type Fact, type NewFact, type Refusal } from '#libs/domain/kernel';
import type { FactStore } from '#libs/event-store';
import { familyStream } from './command.js';
import type { HeldClaim, NikClaim, NikDirectory } from './nik-directory.js';

export interface NikDeps {
  readonly store: FactStore;
  readonly directory: NikDirectory;
  readonly keyed: { hash(purpose: string, text: string): string };
  readonly now: () => number;
}

/** So long a claim without its fact is taken for a command still under way. */
const UNDER_WAY_MS = 60_000;

interface Stated {
  readonly nik: string;
  readonly personId: string;
}

/** The identity number a fact gives to a person, corrections included. */
const statedBy = ({ data }: Pick<Fact | NewFact, 'data'>): Stated | undefined => {
  const changes = data['sealedChanges'] as Record<string, unknown> | undefined;
  const nik = data['nik'] ?? changes?.['nik'];
  const personId = data['personId'] ?? data['subjectId'];
  return typeof nik === 'string' && typeof personId === 'string' ? { nik, personId } : undefined;
};

/** Where the input names this number, for pointing at it. */
const pathTo = (value: unknown, nik: string, path = ''): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    const here = path === '' ? name : `${path}.${name}`;
    const found = name === 'nik' && item === nik ? here : pathTo(item, nik, here);
    if (found !== undefined) return found;
  }
  return undefined;
};

const alreadyRegistered = (input: unknown, nik: string): Refusal =>
  refuse('NIK_ALREADY_REGISTERED', pathTo(input, nik));

/** Whether the log agrees that the person of a claim has this number, or may be about to get it. */
const stillHolds = async (deps: NikDeps, claim: HeldClaim, nik: string): Promise<boolean> => {
  const facts = await deps.store.readStream(familyStream(claim.familyId));
  if (!facts.some((fact) => statedBy(fact)?.nik === nik))
    return deps.now() - claim.claimedAt < UNDER_WAY_MS;
  const person = familyAt(facts).persons.get(claim.personId);
  return person?.nik === nik && person.stays.at(-1)?.leftHow !== 'DUPLIKAT';
};

export interface Reserved {
  readonly refusal?: Refusal;
  /** Gives the new claims back when the command comes to nothing. */
  release(): Promise<void>;
}

const NOTHING: Reserved = { release: () => Promise.resolve() };

/** Claims the identity numbers that these facts give, or refuses because someone else has one. */
export const reserveNiks = async (
  deps: NikDeps,
  familyId: string,
  input: unknown,
  facts: readonly NewFact[],
): Promise<Reserved> => {
  const stated = facts.flatMap((fact) => statedBy(fact) ?? []);
  if (stated.length === 0) return NOTHING;
  const twice = stated.find((s, i) =>
    stated.some((o, j) => j < i && o.nik === s.nik && o.personId !== s.personId),
  );
  if (twice !== undefined) return { ...NOTHING, refusal: alreadyRegistered(input, twice.nik) };
  const claims = new Map<string, Stated & NikClaim>(
    stated.map((s) => {
      const hash = deps.keyed.hash('nik', s.nik);
      return [hash, { ...s, hash, familyId }];
    }),
  );
  const { made, held } = await deps.directory.claim([...claims.values()]);
  const release = (): Promise<void> =>
    made.length === 0
      ? Promise.resolve()
      : deps.directory.release(made.flatMap((hash) => claims.get(hash) ?? []));
  for (const other of held) {
    const own = claims.get(other.hash) as Stated & NikClaim;
    if ((await stillHolds(deps, other, own.nik)) || !(await deps.directory.takeOver(other, own))) {
      await release();
      return { ...NOTHING, refusal: alreadyRegistered(input, own.nik) };
    }
  }
  return { release };
};
