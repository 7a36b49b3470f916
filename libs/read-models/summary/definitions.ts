import type { Bilingual } from '#libs/domain/kernel';

/** What a figure counts, in words. A change of meaning is a new version; the old text stays. */
export interface FigureDefinition {
  /** `accompanied/1` */
  readonly name: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

export const ACCOMPANIED_V1: FigureDefinition = {
  name: 'accompanied/1',
  title: { id: 'Didampingi', en: 'Accompanied' },
  text: {
    id: 'Orang yang dalam periode ini mendapat sekurangnya satu kontak selesai (kunjungan yang menemuinya, atau pengukuran) selagi ia termasuk salah satu dari lima kategori. Setiap orang dihitung sekali, dalam kategori dan kelurahan pada kontak terakhirnya dalam periode.',
    en: 'Persons with at least one completed contact in the period (a visit that met them, or a measurement) while they belonged to one of the five categories. Each person is counted once, in the category and kelurahan of the last such contact of the period.',
  },
};

export const AT_RISK_V1: FigureDefinition = {
  name: 'at-risk/1',
  title: { id: 'Berisiko', en: 'At risk' },
  text: {
    id: 'Dari yang didampingi, orang yang menurut penilaian terakhir yang berlaku pada hari batas berstatus berisiko stunting. Yang belum pernah dinilai tidak dihitung berisiko.',
    en: 'Of the accompanied, persons whose latest valid assessment at the cut-off day says at risk of stunting. Those never assessed are not counted as at risk.',
  },
};
