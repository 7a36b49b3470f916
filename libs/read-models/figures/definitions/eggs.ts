import type { Figure } from './figure.js';
import { inArea, known } from './lines.js';

export const EGGS_V1: Figure = {
  name: 'eggs/1',
  title: { id: 'Telur diserahkan', en: 'Eggs handed over' },
  text: {
    id: 'Jumlah butir telur yang diserahkan dalam periode ini, dalam kategori dan kelurahan penerima manfaat pada hari penyerahan.',
    en: 'Eggs handed over in the period, in the category and kelurahan of the beneficiary on the day of the handover.',
  },
  unit: { id: 'butir', en: 'eggs' },
  state: false,
  counts: 'DEED',
  because: { came: 'DELIVERED', went: 'PERIOD' },
  lines: (at) => `select family_id, array[person_id] as persons,
       array_remove(array[category], null) as categories, kelurahan, amount as quantity,
       array[fact_id] as facts
     from read.figure_deed d
     where kind = 'EGGS' and ${inArea('d', at)}
       and on_day between ${at.from} and ${at.asOf} and ${known('d', at)}`,
};
