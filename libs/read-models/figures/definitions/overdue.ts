import { currentPolicy } from '#libs/domain/family';
import { PERSONS, type Figure } from './figure.js';
import { known, rowsOn } from './lines.js';

export const OVERDUE_V1: Figure = {
  name: 'overdue/1',
  title: { id: 'Kunjungan terlambat', en: 'Overdue visits' },
  text: {
    id: 'Orang yang pada hari itu termasuk salah satu dari lima kategori dan sejak kontak terakhirnya, atau sejak masuk kategori bila belum ada kontak, telah lewat lebih banyak hari daripada jarak kunjungan kategorinya.',
    en: 'Persons in one of the five categories on that day for whom more days have passed since the last contact, or since they entered a category if there was none, than their category allows between visits.',
  },
  unit: PERSONS,
  state: true,
  counts: 'PERSON',
  because: { came: 'FELL_DUE', went: 'CONTACTED' },
  registered: true,
  // Who was seen lately is found by the day of the contact.
  lines: (
    at,
  ) => `select s.family_id, array[s.person_id] as persons, array[s.category] as categories,
       s.kelurahan, 1 as quantity, s.caused_by as facts
     from ${rowsOn('figure_span', 's', at)}
     where s.since + s.cadence_days < ${at.asOf}
       and not exists (
         select from read.figure_deed d
         where d.family_id = s.family_id and d.person_id = s.person_id
           and kind in ('VISIT', 'MEASUREMENT')
           and on_day between ${at.asOf} - s.cadence_days and ${at.asOf}
           and on_day >= ${at.asOf} - ${Math.max(...Object.values(currentPolicy.visitCadenceDays))}
           and ${known('d', at)}
       )`,
  // The last contact, however long ago.
  evidence: (at) => `array(
    select fact_id from read.figure_deed d
    where d.family_id = line.family_id and d.person_id = line.persons[1]
      and kind in ('VISIT', 'MEASUREMENT') and on_day <= ${at.asOf} and ${known('d', at)}
    order by on_day desc, known_from desc, fact_id desc limit 1
  )`,
};
