import { f, type InputOf } from '#libs/domain/kernel';
import { sinceGraduation } from '../graduation.js';
import type { Assessment, PersonState } from '../person.js';
import { eggPeriod } from '../policy.js';
import { STUNTED } from '../risk-factors.js';
import { answers } from './assessment-fields.js';

/*
 * What a person takes along when she changes families: not her past, which stays readable where it
 * happened, but what the new family must know so that category, risk, graduation and eggs go on.
 */
const moment = f.instant({ id: 'Waktu', en: 'Moment' });
const id = f.uuid({ id: 'Nomor', en: 'Id' });
const anyDay = f.optional(f.day({ id: 'Tanggal', en: 'Day' }));
const word = f.text({ id: 'Kode', en: 'Code' }, { max: 60, example: 'risk/1' });
const words = f.list({ id: 'Kode', en: 'Codes' }, word, { max: 60 });
const number = f.optional(f.decimal({ id: 'Angka', en: 'Number' }, { decimals: 3, example: 75.7 }));

const group = <const F extends Parameters<typeof f.group>[1]>(fields: F) =>
  f.group({ id: 'Keadaan', en: 'State' }, fields);

const judgement = f.optional(
  group({
    at: moment,
    kind: f.choice({ id: 'Jenis', en: 'Kind' }, [
      'ASSESSED',
      'REASSESSED',
      'GRADUATED',
      'REINSTATED',
    ]),
    atRisk: f.flag({ id: 'Berisiko', en: 'At risk' }),
    factors: words,
    ruleSet: word,
    assessor: word,
    answers,
  }),
);

export const carriedField = f.optional(
  f.group(
    { id: 'Keadaan yang dibawa', en: 'What she takes along' },
    {
      pregnancy: f.optional(
        group({ pregnancyId: id, at: moment, lastMenstruation: anyDay, dueOn: anyDay }),
      ),
      delivery: f.optional(group({ pregnancyId: id, at: moment })),
      engagement: f.optional(group({ at: moment, weddingPlannedOn: anyDay })),
      /** Why she was at risk, when the latest judgement does not say it any more. */
      earlierRisk: judgement,
      assessment: judgement,
      measurements: f.optional(
        f.list(
          { id: 'Pengukuran', en: 'Measurements' },
          group({
            at: moment,
            weightKg: number,
            heightCm: number,
            position: f.optional(f.choice({ id: 'Posisi', en: 'Position' }, ['PB', 'TB'])),
            muacCm: number,
            hb: number,
            oedema: f.optional(
              f.choice({ id: 'Edema', en: 'Oedema' }, ['YA', 'TIDAK', 'TIDAK_DIPERIKSA']),
            ),
            measurer: word,
            warnings: words,
          }),
          { max: 5 },
        ),
      ),
      eggs: f.optional(
        group({
          at: moment,
          eggs: f.integer({ id: 'Telur', en: 'Eggs' }, { min: 1, max: 60, example: 30 }),
        }),
      ),
    },
  ),
);

export type Carried = NonNullable<InputOf<{ carried: typeof carriedField }>['carried']>;

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

const pregnancyOf = (person: PersonState): Carried['pregnancy'] => {
  const open = person.pregnancies.findLast((p) => p.endedAt === undefined);
  return (
    open &&
    defined({
      pregnancyId: open.id,
      at: open.at,
      lastMenstruation: open.lastMenstruation,
      dueOn: open.dueOn,
    })
  );
};

const engagementOf = (person: PersonState): Carried['engagement'] => {
  const open = person.engagements.findLast((e) => e.endedAt === undefined);
  return open && defined({ at: open.at, weddingPlannedOn: open.weddingPlannedOn });
};

const judged = (assessment: Assessment | undefined): Carried['assessment'] => {
  if (assessment === undefined) return undefined;
  const { at, kind, atRisk, factors, ruleSet, assessor } = assessment;
  return {
    at,
    kind,
    atRisk,
    factors: [...factors],
    ruleSet,
    assessor,
    ...(assessment.answers !== undefined && { answers: { ...assessment.answers } }),
  };
};

const earlierRiskOf = (person: PersonState): Carried['earlierRisk'] => {
  const since = sinceGraduation(person);
  const risk =
    since.findLast((a) => a.factors.includes(STUNTED)) ?? since.findLast((a) => a.atRisk);
  return risk === person.assessments.at(-1) ? undefined : judged(risk);
};

const measurementsOf = (person: PersonState): Carried['measurements'] => {
  const all = person.measurements;
  const wanted = new Set([
    ...all.filter((m) => m.heightCm !== undefined).slice(-3),
    ...all.filter((m) => m.muacCm !== undefined).slice(-1),
    ...all.filter((m) => m.hb !== undefined).slice(-1),
  ]);
  const measured = all.filter((m) => wanted.has(m));
  return measured.length === 0
    ? undefined
    : measured.map(({ at, weightKg, heightCm, position, muacCm, hb, oedema, measurer, warnings }) =>
        defined({
          at,
          weightKg,
          heightCm,
          position,
          muacCm,
          hb,
          oedema,
          measurer,
          warnings: [...warnings],
        }),
      );
};

/** What a person takes along, in a state folded to the moment of leaving. */
export const carriedBy = (person: PersonState): Carried => {
  const delivery = person.deliveries.at(-1);
  const eggs = person.handovers.at(-1);
  return defined({
    pregnancy: pregnancyOf(person),
    delivery: delivery && { pregnancyId: delivery.pregnancyId, at: delivery.at },
    engagement: engagementOf(person),
    earlierRisk: earlierRiskOf(person),
    assessment: judged(person.assessments.at(-1)),
    measurements: measurementsOf(person),
    eggs: eggs && { at: eggs.at, eggs: eggs.eggs },
  });
};

/** Writes what a person brings into her histories here, leaving out what is in them already. */
export const unpack = (person: PersonState, factId: string, at: string, carried: Carried): void => {
  const { pregnancy, delivery, engagement, earlierRisk, assessment, measurements, eggs } = carried;
  const stays = pregnancy?.pregnancyId;
  for (const open of person.pregnancies)
    if (open.endedAt === undefined && open.id !== stays) endedElsewhere(open, at, factId);
  for (const open of person.engagements)
    if (open.endedAt === undefined && engagement === undefined) endedElsewhere(open, at, factId);
  if (pregnancy !== undefined && !person.pregnancies.some((p) => p.id === stays)) {
    const { pregnancyId, ...rest } = pregnancy;
    person.pregnancies.push({ factId, id: pregnancyId, ...rest });
  }
  if (delivery && !person.deliveries.some((d) => d.pregnancyId === delivery.pregnancyId))
    person.deliveries.push({ factId, ...delivery });
  if (engagement && !person.engagements.some((e) => e.endedAt === undefined))
    person.engagements.push({ factId, ...engagement });
  for (const told of [earlierRisk, assessment])
    if (told && !person.assessments.some((a) => a.at === told.at))
      person.assessments.push({ factId, ...told });
  for (const m of measurements ?? [])
    if (!person.measurements.some((known) => known.at === m.at))
      person.measurements.push({ factId, ...m });
  if (eggs && !person.handovers.some((h) => h.at === eggs.at))
    person.handovers.push({
      factId,
      ...eggs,
      period: eggPeriod(eggs.at.slice(0, 10)),
      override: false,
    });
};

const endedElsewhere = (
  item: { endedAt?: string; endedBy?: string; outcome?: string },
  at: string,
  factId: string,
): void => {
  item.endedAt = at;
  item.endedBy = factId;
  item.outcome = 'DI_KELUARGA_LAIN';
};
