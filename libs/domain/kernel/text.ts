/** A sentence or label in both languages of the programme. Indonesian is the first language. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Bilingual;
