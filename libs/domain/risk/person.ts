import type { Day } from '#libs/domain/kernel';
import type { Oedema, Position } from '#libs/domain/growth';
import type { AnswerName } from './inputs.js';
import type { RiskCategory } from './rule-set.js';

/*
 * What an evaluation is told: plain facts about one person as of one day. Whatever is not known is
 * left out; nothing here has a default.
 */

/** One measurement as read, not voided. Kilograms, centimetres, g/dL. */
export interface MeasurementInput {
  readonly factId: string;
  readonly day: Day;
  readonly weightKg?: number | undefined;
  readonly heightCm?: number | undefined;
  readonly position?: Position | undefined;
  readonly muacCm?: number | undefined;
  readonly hb?: number | undefined;
  readonly oedema?: Oedema | undefined;
}

/** Kilograms, centimetres, completed weeks of pregnancy. */
export interface BirthInput {
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
  readonly weeks?: number | undefined;
}

/** Yes-or-no answers of a field sheet; a question not answered is left out. */
export interface AnswersInput {
  readonly day: Day;
  readonly factId?: string;
  readonly values: Readonly<Partial<Record<AnswerName, boolean | undefined>>>;
}

/**
 * The factors an assessor found and wrote down without the readings behind them. Such a sheet was
 * gone through as a whole: what it does not name was not found.
 */
export interface DeclaredInput {
  readonly day: Day;
  readonly factId?: string;
  readonly factors: readonly string[];
  /** Codes that meant something else when the sheet was filled: it says nothing about them. */
  readonly outdated?: ReadonlySet<string>;
}

/** Codes of the household survey; an answer nobody knew is left out. */
export interface SurveyInput {
  readonly day: Day;
  readonly factId?: string;
  readonly water?: string | undefined;
  readonly latrine?: string | undefined;
  readonly contraception?: string | undefined;
}

export interface PersonInput {
  readonly personId: string;
  /** The day the person is looked at; nothing later may be in the input. */
  readonly asOf: Day;
  readonly category: RiskCategory;
  readonly sex: 'L' | 'P';
  /** Exact, or the middle of the month once the day was forgotten. */
  readonly birthDate?: Day | undefined;
  readonly weddingPlannedOn?: Day | undefined;
  readonly pregnancy?: {
    readonly factId?: string;
    readonly lastMenstruation?: Day | undefined;
    readonly dueOn?: Day | undefined;
  };
  /** Her last delivery before this pregnancy; `null` when it is known that there was none. */
  readonly previousBirthOn?: Day | null | undefined;
  readonly livingChildren?: number | undefined;
  /** The birth of this child. */
  readonly birth?: BirthInput;
  /** The children of her latest delivery. */
  readonly babies?: readonly BirthInput[];
  /** All of the person's, oldest first. */
  readonly measurements?: readonly MeasurementInput[];
  readonly answers?: AnswersInput;
  /** Answers that other facts gave (a delivery, a birth): the sheet's own answers come before them. */
  readonly told?: readonly AnswersInput[];
  readonly declared?: DeclaredInput;
  readonly survey?: SurveyInput;
}
