import type { Day, LocalInstant } from '#libs/domain/kernel';
import type { AnswersInput } from '#libs/domain/risk';
import type { Caused } from './caused.js';
import type { Finding } from './finding.js';

export type Sex = 'L' | 'P';
export type FamilyRole = 'KEPALA_KELUARGA' | 'ISTRI' | 'SUAMI' | 'ANAK' | 'LAINNYA';
export type Leaving = 'PINDAH_KELUARGA' | 'MENINGGAL' | 'DUPLIKAT' | 'PINDAH_KOTA';

/** A time in this family, from the fact that brought the person in to the one that took her out. */
export interface Stay extends Caused {
  readonly fromFamilyId?: string;
  leftAt?: LocalInstant;
  leftBy?: string;
  leftHow?: Leaving;
  /** The family, or for a duplicate the person, that goes on in her place. */
  continuesAs?: string;
}

export interface Pregnancy extends Caused {
  readonly id: string;
  readonly lastMenstruation?: Day;
  readonly dueOn?: Day;
  /** The how-manieth pregnancy, births before it, and children now alive (G, P and the KIA book). */
  readonly gravida?: number;
  readonly para?: number;
  readonly livingChildren?: number;
  readonly previousBirthOn?: Day;
  endedAt?: LocalInstant;
  endedBy?: string;
  outcome?: string;
}

export interface Delivery extends Caused {
  readonly pregnancyId: string;
  readonly complication?: boolean;
}

export interface Engagement extends Caused {
  readonly weddingPlannedOn?: Day;
  endedAt?: LocalInstant;
  endedBy?: string;
  /** MENIKAH or BATAL. */
  outcome?: string;
}

export interface Assessment extends Caused {
  readonly kind: 'ASSESSED' | 'REASSESSED' | 'GRADUATED' | 'REINSTATED';
  readonly atRisk: boolean;
  readonly factors: readonly string[];
  readonly ruleSet: string;
  readonly assessor: string;
  /** What was asked and answered; absent where the assessor only named the factors. */
  readonly answers?: AnswersInput['values'];
  /** Each factor as the rules judged it then, with its reason and the facts that were used. */
  readonly findings?: readonly Finding[];
}

export interface Contact extends Caused {
  readonly kind: string;
}

export type Oedema = 'YA' | 'TIDAK' | 'TIDAK_DIPERIKSA';

export interface Measurement extends Caused {
  /** Kilograms. */
  readonly weightKg?: number;
  /** Centimetres, as read; lying (PB) or standing (TB). */
  readonly heightCm?: number;
  readonly position?: 'PB' | 'TB';
  readonly muacCm?: number;
  readonly headCm?: number;
  /** Grams per decilitre. */
  readonly hb?: number;
  readonly oedema?: Oedema;
  readonly measurer: string;
  /** Codes of what was odd about it when it was recorded. */
  readonly warnings: readonly string[];
}

export interface Handover extends Caused {
  readonly eggs: number;
  readonly period: string;
  readonly lotId?: string;
  /** Given although the beneficiary had eggs in this period already, for a stated reason. */
  readonly override: boolean;
}

export interface Support extends Caused {
  readonly kind: string;
  /** Who paid for it, where that was said. */
  readonly funding?: string;
}

export interface Referral extends Caused {
  readonly id: string;
  readonly to: string;
  readonly reason: string;
  answeredAt?: LocalInstant;
  answeredBy?: string;
  result?: string;
}

export interface Consent extends Caused {
  readonly purpose: string;
  readonly given: boolean;
  readonly guardianId?: string;
}

export interface Birth {
  readonly weightKg?: number;
  readonly lengthCm?: number;
  readonly weeks?: number;
  readonly earlyBreastfeeding?: boolean;
}

export interface PersonState {
  readonly id: string;
  /** The fact that first brought the person into this family. */
  readonly addedBy: string;
  readonly addedAt: LocalInstant;
  name?: string;
  nik?: string;
  nikStatus: string;
  sex: Sex;
  /** Exact birth date; gone once the person is forgotten. */
  birthDate?: Day;
  /** `YYYY-MM`, always there. */
  birthMonth: string;
  role: FamilyRole;
  motherId?: string;
  phone?: string;
  birth?: Birth;
  readonly stays: Stay[];
  readonly engagements: Engagement[];
  readonly pregnancies: Pregnancy[];
  readonly deliveries: Delivery[];
  readonly assessments: Assessment[];
  readonly contacts: Contact[];
  readonly measurements: Measurement[];
  readonly handovers: Handover[];
  readonly supports: Support[];
  readonly referrals: Referral[];
  readonly consents: Consent[];
}

type History =
  | 'stays'
  | 'engagements'
  | 'pregnancies'
  | 'deliveries'
  | 'assessments'
  | 'contacts'
  | 'measurements'
  | 'handovers'
  | 'supports'
  | 'referrals'
  | 'consents';

/** A person with nothing in her histories yet. */
export const newPerson = (person: Omit<PersonState, History>): PersonState => ({
  ...person,
  stays: [],
  engagements: [],
  pregnancies: [],
  deliveries: [],
  assessments: [],
  contacts: [],
  measurements: [],
  handovers: [],
  supports: [],
  referrals: [],
  consents: [],
});

/** The stay that has not ended; undefined when she has left (or died). */
export const currentStay = (person: PersonState): Stay | undefined =>
  person.stays.findLast((stay) => stay.leftAt === undefined);

/** How the person's last stay ended; undefined while she is here. */
export const leftHow = (person: PersonState): Leaving | undefined =>
  currentStay(person) === undefined ? person.stays.at(-1)?.leftHow : undefined;
