import type {
  CatalogueCommand,
  CatalogueField,
  Entry,
  Family,
} from '../../../system/api/family-types.js';
import { today } from '../../../system/clocks.js';
import { dayOf } from './body.js';
import type { Values } from './draft.js';

const CHILD = ['BADUTA', 'BALITA'];

/** Numbers as people here write them. */
const asTyped = (value: unknown): unknown =>
  typeof value === 'number' ? String(value).replace('.', ',') : value;

/** Whom a command is usually about; somebody only where no other comes into question. */
const usualPerson = (command: string, family: Family): string | undefined => {
  const here = family.persons.filter((p) => p.present);
  const asked =
    command === 'RecordMeasurement'
      ? here.filter((p) => p.category !== undefined && CHILD.includes(p.category))
      : command === 'HandOverEggs' || command === 'GraduateFromRisk'
        ? here.filter((p) => p.atRisk === true)
        : here.filter((p) => p.category !== undefined);
  return asked.length === 1 ? asked[0]?.personId : undefined;
};

/** A visit is to whoever the list says is waited for, at her home; eggs are as many as last time. */
const usualFor = (command: string, family: Family, about: string | undefined): Values => {
  if (about === undefined) return {};
  if (command === 'CompleteHomeVisit') return { personsSeen: [about], place: 'RUMAH' };
  const last = family.persons.find((p) => p.personId === about)?.handovers.at(-1);
  return command === 'HandOverEggs' && last !== undefined ? { eggs: String(last.eggs) } : {};
};

/** Below two years a child is measured lying, from then on standing. */
const usualPosition = (family: Family, personId: string | undefined): Values => {
  const category = family.persons.find((p) => p.personId === personId)?.category;
  if (category === 'BADUTA') return { position: 'PB' };
  return category === 'BALITA' ? { position: 'TB' } : {};
};

/**
 * What a form begins with: a correction with what the fact says, any other with what is usual;
 * `about` is the person it was opened for.
 */
export const startOf = (
  command: CatalogueCommand,
  fields: readonly CatalogueField[],
  entry: Entry | undefined,
  family: Family,
  about?: string,
): Values => {
  if (entry !== undefined)
    return {
      occurredAt: dayOf(entry),
      ...Object.fromEntries(
        Object.entries(entry.data).map(([name, value]) => [`changes.${name}`, asTyped(value)]),
      ),
    };
  const personId = about ?? usualPerson(command.name, family);
  const only = (name: string, ids: readonly string[]): Values =>
    fields.some((f) => f.name === name && f.required) && ids.length === 1 ? { [name]: ids[0] } : {};
  return {
    occurredAt: family.asOf < today() ? family.asOf : today(),
    ...(personId !== undefined && fields.some((f) => f.name === 'personId') ? { personId } : {}),
    ...(command.name === 'RecordMeasurement' ? usualPosition(family, personId) : {}),
    ...usualFor(command.name, family, about),
    ...only(
      'resurveyId',
      family.resurveys.map((r) => r.id),
    ),
    ...only(
      'referralId',
      family.persons.flatMap((p) =>
        p.referrals.filter((r) => r.answeredAt === undefined).map((r) => r.id),
      ),
    ),
  };
};
