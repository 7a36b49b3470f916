/** Fewer children than this say nothing, and might point at one of them. */
export const SMALLEST_GROUP = 30;

/** In the place of a figure of a group that is too small: only how many there are. */
export interface Withheld {
  readonly withheld: true;
  readonly n: number;
}

export const withhold = (n: number): Withheld => ({ withheld: true, n });

export const isWithheld = (figure: object): figure is Withheld => 'withheld' in figure;
