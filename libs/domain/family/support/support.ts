import type { Bilingual, Fields } from '#libs/domain/kernel';

/** One kind of help that a family receives. */
export interface SupportKind extends Bilingual {
  readonly kind: string;
  /** What is asked besides the kind itself. */
  readonly fields: Fields;
  /** Its number in BKKBN's list "Jenis Pendampingan yang Diterima" (domain.md 4.2). */
  readonly bkkbn?: number;
}

export const defineSupport = (kind: SupportKind): SupportKind => kind;
