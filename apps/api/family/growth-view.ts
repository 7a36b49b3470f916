import type { GrowthReading } from '#libs/domain/family';
import {
  classNames,
  indexNames,
  kmsCodeNames,
  kmsReasonTexts,
  referralReasonNames,
  type KmsEntry,
} from '#libs/domain/growth';
import type { Language } from '#libs/domain/kernel';
import type { GrowthDto, KmsDto } from './growth.dto.js';

const kmsView = (kms: KmsEntry, language: Language): KmsDto => ({
  code: kms.code,
  name: kmsCodeNames[kms.code][language],
  reason: kmsReasonTexts[kms.reason][language],
  ...(kms.gainGrams === undefined ? {} : { gainGrams: kms.gainGrams }),
  twiceNotGaining: kms.twiceNotGaining,
  belowRedLine: kms.belowRedLine,
  refer: kms.refer.map((reason) => referralReasonNames[reason][language]),
});

/** Scores, classes and growth card of one measurement, in words. */
export const growthView = ({ scores, kms }: GrowthReading, language: Language): GrowthDto => ({
  scores: scores.map(({ index, z, flagged, class: code }) => ({
    index,
    name: indexNames[index][language],
    z,
    flagged,
    ...(code === undefined ? {} : { class: code, className: classNames[code][language] }),
  })),
  ...(kms === undefined ? {} : { kms: kmsView(kms, language) }),
});
