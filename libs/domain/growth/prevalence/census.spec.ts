import fc from 'fast-check';
import { censusShare, INDICATORS, isWithheld, prevalence, surveyOf } from '#libs/domain/growth';

describe('a share of a register', () => {
  it('is the prevalence of the same children, one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 80 }), (stunted) => {
        const children = stunted.map((yes) => ({
          scores: { HAZ: { z: yes ? -2.5 : 0, flagged: false } },
        }));
        const whole = prevalence(surveyOf(children), INDICATORS.STUNTING, undefined, 1);
        if (isWithheld(whole)) throw new Error('withheld');
        const share = censusShare(stunted.filter(Boolean).length, stunted.length);
        expect(share.percent).toBeCloseTo(whole.percent, 10);
        if (whole.interval !== undefined) {
          expect(share.interval?.[0]).toBeCloseTo(whole.interval[0], 8);
          expect(share.interval?.[1]).toBeCloseTo(whole.interval[1], 8);
        }
        expect(share.interval === undefined).toBe(whole.interval === undefined);
      }),
      { examples: [[[true, ...Array.from({ length: 199 }, () => false)]]] },
    );
  });

  it('of 2 in 200 is 1 % (0.25 to 3.95), as WHO has it', () => {
    const { percent, interval } = censusShare(2, 200);
    expect(percent).toBe(1);
    expect(interval?.[0]).toBeCloseTo(0.25, 2);
    expect(interval?.[1]).toBeCloseTo(3.95, 2);
  });
});
