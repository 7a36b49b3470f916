import type { Bilingual } from '#libs/domain/kernel';

/** The field's own words for the categories; a reader of English gets them explained. */
export const categoryNames: Readonly<Record<string, Bilingual>> = {
  CATIN: { id: 'Calon pengantin', en: 'Brides and grooms to be' },
  BUMIL: { id: 'Ibu hamil', en: 'Pregnant women' },
  BUFAS: { id: 'Ibu nifas', en: 'Mothers after birth' },
  BADUTA: { id: 'Baduta (0–23 bulan)', en: 'Children 0–23 months' },
  BALITA: { id: 'Balita (24–59 bulan)', en: 'Children 24–59 months' },
  BADUTA_BALITA: { id: 'Baduta dan balita', en: 'Children under five' },
};

export const categoryName = (code: string): Bilingual =>
  categoryNames[code] ?? { id: code, en: code };

const personCategories: Readonly<Record<string, Bilingual>> = {
  CATIN: { id: 'Calon pengantin', en: 'Bride or groom to be' },
  BUMIL: { id: 'Ibu hamil', en: 'Pregnant' },
  BUFAS: { id: 'Ibu nifas', en: 'Mother after birth' },
  BADUTA: { id: 'Baduta (0–23 bulan)', en: 'Child 0–23 months' },
  BALITA: { id: 'Balita (24–59 bulan)', en: 'Child 24–59 months' },
};

/** The category of one person: English has another word for one than for many. */
export const categoryOfPerson = (code: string): Bilingual =>
  personCategories[code] ?? categoryName(code);
