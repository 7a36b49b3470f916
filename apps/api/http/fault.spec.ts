import { faultOf } from './fault.js';

const failing = (code: string): Error =>
  Object.assign(new Error('value "1971044903950001" of a query'), { code });

describe('a fault', () => {
  it('is the store being away also while read models are built, for the first time or for a new version', () => {
    expect(faultOf(failing('42P01'))).toMatchObject({ away: true });
    expect(faultOf(failing('42703'))).toMatchObject({ away: true });
    expect(faultOf(failing('22P02'))).toMatchObject({ away: false, code: '22P02' });
  });

  it('holds nothing of what a database quotes', () => {
    expect(JSON.stringify(faultOf(failing('22P02')))).not.toContain('1971044903950001');
  });
});
