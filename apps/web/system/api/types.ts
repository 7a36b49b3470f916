/*
 * What the API answers, as far as the pages read it. The whole description is at
 * /api/docs/openapi.json.
 */
import type { Share } from './figure-types.js';

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly roleTitle: string;
  readonly area: string;
  readonly areaName: string;
  readonly permissions: readonly string[];
  readonly mustChangePassword?: boolean;
  readonly reads: 'identified' | 'beneficiaries' | 'aggregate';
}

export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  readonly account: Account;
}

export interface Figures {
  readonly accompanied: number;
  readonly atRisk: number;
}

export interface OfCategory extends Figures {
  readonly category: string;
}

export interface OfArea extends Figures {
  readonly area: string;
  readonly name: string;
  readonly categories: readonly OfCategory[];
  /** One step further down, where they were asked for. */
  readonly areas?: readonly OfArea[];
}

/** A share beside the counts, with its own period. */
export interface ShareFigure extends Share {
  readonly name: string;
  readonly title: string;
  readonly from: string;
  readonly asOf: string;
}

export interface PrevalenceFigure extends ShareFigure {
  readonly targetPercent: number;
  readonly healthyPercent: number;
  readonly severity?: { readonly code: string; readonly text: string };
  /** Why the figure is not to be believed. */
  readonly doubt?: { readonly code: string; readonly text: string };
}

export interface Summary extends OfArea {
  readonly from: string;
  readonly asOf: string;
  readonly knownAt?: string;
  readonly position?: string;
  readonly childrenTogether: OfCategory;
  readonly prevalence: PrevalenceFigure;
  readonly coverage: ShareFigure;
  readonly areas: readonly OfArea[];
  readonly definitions: readonly {
    readonly name: string;
    readonly title: string;
    readonly text: string;
  }[];
}

export interface RegistryRow {
  readonly familyId: string;
  readonly personId: string;
  readonly name: string | null;
  readonly category: string | null;
  readonly kelurahan: string;
  readonly kelurahanName: string;
  readonly posyandu: string | null;
  readonly atRisk: boolean | null;
  readonly sex: 'L' | 'P';
  readonly birthDate: string | null;
  readonly birthMonth: string;
  readonly lastContactOn: string | null;
  readonly dueOn: string | null;
  readonly overdue: boolean | null;
  readonly stunting: 'STUNTED' | 'NOT_STUNTED' | 'RECHECK' | 'UNKNOWN' | null;
  readonly haz: number | null;
}

export interface RegistryPage {
  readonly asOf: string;
  readonly total: number;
  readonly rows: readonly RegistryRow[];
  readonly next?: string;
}

export interface Ready {
  readonly readModels: readonly { readonly name: string; readonly behind: number }[];
}

export interface Report {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly area: string;
  readonly publishedOn: string;
  readonly periodUntil: string;
  readonly headline: Figures;
}

export interface ReportList {
  readonly reports: readonly Report[];
}

/** A printed line, the categories it speaks of, and the city's own figures of these. */
export interface ReportLine extends Figures {
  readonly label: string;
  readonly categories: readonly string[];
  readonly own?: Figures;
}

export interface ReportBeside extends Report {
  readonly lines: readonly ReportLine[];
  readonly checks: readonly {
    readonly rule: string;
    readonly outcome: string;
    readonly sentence: string;
    readonly hypotheses: readonly { readonly code: string; readonly text: string }[];
  }[];
  readonly own: Figures & { readonly from: string; readonly asOf: string };
}
