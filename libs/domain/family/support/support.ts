import type { Bilingual, Fields } from '#libs/domain/kernel';

/** One kind of help that a family receives. */
export interface SupportKind extends Bilingual {
  readonly kind: string;
  /** What is asked besides the kind itself. */
  readonly fields: Fields;
  /** Its number in BKKBN's list "Jenis Pendampingan yang Diterima" (domain.md 4.2). */
  readonly bkkbn?: number;
  /** True when it says that no help was received: an answer, and no help to be counted. */
  readonly isNone?: true;
}

export const defineSupport = (kind: SupportKind): SupportKind => kind;
