import type { Day, LocalInstant } from '#libs/domain/kernel';

/*
 * What a family's facts add up to. Everything that can change is kept as a dated history, so that
 * one fold answers for every day: "on this day" is a look into the histories, not another fold.
 * Each item names the fact that caused it.
 */
export interface Caused {
  readonly factId: string;
  readonly at: LocalInstant;
}

export type Sex = 'L' | 'P';
export type FamilyRole = 'KEPALA_KELUARGA' | 'ISTRI' | 'SUAMI' | 'ANAK' | 'LAINNYA';

export interface Residence extends Caused {
  readonly kelurahan: string;
  readonly posyandu?: string;
  readonly address?: string;
}

export interface Closure extends Caused {
  readonly reason: string;
  reopenedAt?: LocalInstant;
  reopenedBy?: string;
}

export interface Pregnancy extends Caused {
  readonly id: string;
  readonly lastMenstruation?: Day;
  readonly dueOn?: Day;
  endedAt?: LocalInstant;
  endedBy?: string;
  outcome?: string;
}

export interface Engagement extends Caused {
  readonly weddingPlannedOn?: Day;
  endedAt?: LocalInstant;
  endedBy?: string;
  /** MENIKAH or BATAL. */
  outcome?: string;
}

export interface Delivery extends Caused {
  readonly pregnancyId: string;
}

export interface Assessment extends Caused {
  readonly kind: 'ASSESSED' | 'REASSESSED' | 'GRADUATED' | 'REINSTATED';
  readonly atRisk: boolean;
  readonly factors: readonly string[];
  readonly ruleSet: string;
  readonly assessor: string;
}

export interface Contact extends Caused {
  readonly kind: string;
}

export interface Measurement extends Caused {
  readonly weightKg?: number;
  readonly heightCm?: number;
  readonly position?: 'PB' | 'TB';
  readonly muacCm?: number;
  readonly headCm?: number;
  readonly hb?: number;
  readonly oedema?: 'YA' | 'TIDAK' | 'TIDAK_DIPERIKSA';
  readonly measurer: string;
  readonly warnings: readonly string[];
}

export interface Handover extends Caused {
  readonly eggs: number;
  readonly period: string;
}

export interface Support extends Caused {
  readonly kind: string;
}

export interface Referral extends Caused {
  readonly id: string;
  readonly to: string;
  answeredAt?: LocalInstant;
  result?: string;
}

export interface Consent extends Caused {
  readonly purpose: string;
  readonly given: boolean;
  readonly guardianId?: string;
}

export interface PersonState {
  readonly id: string;
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
  /** Moved to another family, or died, and when. */
  leftAt?: LocalInstant;
  leftBy?: string;
  leftHow?: 'PINDAH_KELUARGA' | 'MENINGGAL' | 'DUPLIKAT' | 'PINDAH_KOTA';
  movedTo?: string;
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

export interface Survey extends Caused {
  readonly water?: string;
  readonly latrine?: string;
  readonly contraception?: string;
  readonly welfareRank?: string;
}

export interface Resurvey extends Caused {
  readonly id: string;
  readonly reason: string;
  doneAt?: LocalInstant;
  doneBy?: string;
}

export interface Card extends Caused {
  readonly number?: string;
}

export interface FamilyState {
  id: string;
  registered?: Caused;
  readonly persons: Map<string, PersonState>;
  readonly residences: Residence[];
  readonly cards: Card[];
  readonly closures: Closure[];
  readonly surveys: Survey[];
  readonly resurveys: Resurvey[];
  readonly missedVisits: (Caused & { readonly reason: string })[];
}

export const initial = (): FamilyState => ({
  id: '',
  persons: new Map(),
  residences: [],
  cards: [],
  closures: [],
  surveys: [],
  resurveys: [],
  missedVisits: [],
});

export const newPerson = (
  person: Omit<
    PersonState,
    | 'engagements'
    | 'pregnancies'
    | 'deliveries'
    | 'assessments'
    | 'contacts'
    | 'measurements'
    | 'handovers'
    | 'supports'
    | 'referrals'
    | 'consents'
  >,
): PersonState => ({
  ...person,
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

/** The last item that had happened by the end of a day; the list is in order of `at`. */
export const latestBy = <T extends Caused>(items: readonly T[], day: Day): T | undefined =>
  items.findLast((item) => item.at.slice(0, 10) <= day);
