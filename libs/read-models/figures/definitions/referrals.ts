import type { Bilingual } from '#libs/domain/kernel';
import type { At, Figure } from './figure.js';
import { inArea, known } from './lines.js';

const REFERRALS: Bilingual = { id: 'rujukan', en: 'referrals' };

const referrals = (condition: string, at: At): string =>
  `select family_id, array[person_id] as persons,
     array_remove(array[category], null) as categories, kelurahan, 1 as quantity,
     array_remove(array[fact_id, case when answered_on <= ${at.asOf} then answered_by end], null)
       as facts
   from read.figure_referral r
   where ${condition} and ${inArea('r', at)} and ${known('r', at)}`;

export const REFERRALS_OPEN_V1: Figure = {
  name: 'referrals-open/1',
  title: { id: 'Rujukan menunggu jawaban', en: 'Referrals awaiting an answer' },
  text: {
    id: 'Rujukan yang dibuat sampai hari itu dan pada hari itu belum dijawab fasilitas tujuan, dalam kategori dan kelurahan pada hari rujukan.',
    en: 'Referrals issued up to that day and on that day not yet answered by the facility, in the category and kelurahan of the day of the referral.',
  },
  unit: REFERRALS,
  state: true,
  counts: 'DEED',
  because: { came: 'REFERRED', went: 'ANSWERED' },
  lines: (at) =>
    referrals(`on_day <= ${at.asOf} and (answered_on is null or answered_on > ${at.asOf})`, at),
};

export const REFERRALS_ISSUED_V1: Figure = {
  name: 'referrals-issued/1',
  title: { id: 'Rujukan dibuat', en: 'Referrals issued' },
  text: {
    id: 'Rujukan yang dibuat dalam periode ini, dijawab atau belum, dalam kategori dan kelurahan pada hari rujukan.',
    en: 'Referrals issued in the period, answered or not, in the category and kelurahan of the day of the referral.',
  },
  unit: REFERRALS,
  state: false,
  counts: 'DEED',
  because: { came: 'REFERRED', went: 'PERIOD' },
  lines: (at) => referrals(`on_day between ${at.from} and ${at.asOf}`, at),
};

export const REFERRALS_CLOSED_V1: Figure = {
  name: 'referrals-closed/1',
  title: { id: 'Rujukan dijawab', en: 'Referrals answered' },
  text: {
    id: 'Rujukan yang dijawab fasilitas tujuan dalam periode ini, dalam kategori dan kelurahan pada hari rujukan.',
    en: 'Referrals answered by the facility in the period, in the category and kelurahan of the day of the referral.',
  },
  unit: REFERRALS,
  state: false,
  counts: 'DEED',
  because: { came: 'ANSWERED', went: 'PERIOD' },
  lines: (at) => referrals(`answered_on between ${at.from} and ${at.asOf}`, at),
};
