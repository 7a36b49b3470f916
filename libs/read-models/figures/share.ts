import { censusShare, SMALLEST_GROUP } from '#libs/domain/growth';

/** A part of a whole, in percent, with what chance alone would let it be. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Undefined below `SMALLEST_GROUP`: too few to say anything, and they might point at one. */
  readonly percent: number | undefined;
  /** Ends of the 95 % interval, in percent. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

export const shareFrom = (numerator: number, denominator: number): Share => {
  const { percent, interval } =
    denominator < SMALLEST_GROUP
      ? { percent: undefined, interval: undefined }
      : censusShare(numerator, denominator);
  return { numerator, denominator, percent, low: interval?.[0], high: interval?.[1] };
};
