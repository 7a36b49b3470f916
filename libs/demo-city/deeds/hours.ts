/*
 * Minutes after midnight at which things are done on a day, so that what builds on something else
 * comes after it however a life was written down.
 */
export const HOURS = {
  birth: 4 * 60,
  registration: 7 * 60 + 20,
  entry: 7 * 60 + 40,
  paperwork: 8 * 60,
  news: 8 * 60 + 30,
  scales: 9 * 60 + 15,
  visit: 10 * 60 + 40,
  judgement: 12 * 60,
  graduation: 12 * 60 + 30,
  gifts: 13 * 60 + 30,
  referral: 14 * 60,
  amendment: 15 * 60,
  closing: 20 * 60,
} as const;
