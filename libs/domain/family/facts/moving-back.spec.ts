import {
  agus,
  budi,
  BUDI,
  codeOf,
  factCalled,
  Families,
  GABEK,
  homes,
  ordering,
  RANGKUI,
  siti,
  transfer,
} from '../testing/index.js';
import { CorrectFact } from './fact-corrected.js';
import { VoidFact } from './fact-voided.js';
import { CompleteHomeVisit } from './home-visit-completed.js';

describe('taking a move back', () => {
  const moved = (): Families => {
    const all = homes([RANGKUI, [agus, budi]], [GABEK, [siti]]);
    all.carryOut(RANGKUI, transfer({}, { as: 'move', on: '2025-07-10' }));
    return all;
  };
  const voidMove = ordering(VoidFact, { targetId: factCalled('move'), reason: 'Salah keluarga' });

  it('undoes both halves', () => {
    const all = moved();
    expect(codeOf(all.carryOut(RANGKUI, voidMove()))).toBe('accepted');
    expect(all.state(RANGKUI).persons.get(BUDI)?.stays.at(-1)?.leftAt).toBeUndefined();
    expect(all.state(GABEK).persons.has(BUDI)).toBe(false);
  });

  it('is refused while something there rests on it', () => {
    const all = moved();
    all.carryOut(GABEK, ordering(CompleteHomeVisit, { personsSeen: [BUDI], place: 'RUMAH' })());
    expect(codeOf(all.carryOut(RANGKUI, voidMove()))).toBe('FACTS_DEPEND_ON_IT');
  });

  it('is refused once she has come back: she cannot have been here all the while', () => {
    const all = moved();
    all.carryOut(GABEK, transfer({ toFamilyId: RANGKUI }));
    expect(codeOf(all.carryOut(RANGKUI, voidMove()))).toBe('PERSON_ALREADY_IN_FAMILY');
  });

  it('is done from where she left, and not undone', () => {
    const all = moved();
    const arrival = all.facts(GABEK).at(-1)?.id ?? '';
    const why = 'Salah keluarga';
    expect(
      codeOf(all.carryOut(GABEK, ordering(VoidFact, { targetId: arrival, reason: why })())),
    ).toBe('FACT_NOT_VOIDABLE');
    const change = ordering(CorrectFact, {
      targetId: arrival,
      changes: { role: 'LAINNYA' },
      reason: why,
    });
    expect(codeOf(all.carryOut(GABEK, change()))).toBe('FACT_NOT_CORRECTABLE');
    all.carryOut(RANGKUI, voidMove({}, { as: 'void' }));
    const unvoid = voidMove({ targetId: factCalled('void') });
    expect(codeOf(all.carryOut(RANGKUI, unvoid))).toBe('FACT_NOT_VOIDABLE');
    const withdrawal = all.facts(GABEK).at(-1)?.id ?? '';
    const back = ordering(VoidFact, { targetId: withdrawal, reason: why })();
    expect(codeOf(all.carryOut(GABEK, back))).toBe('FACT_NOT_VOIDABLE');
    expect(all.state(GABEK).persons.has(BUDI)).toBe(false);
  });
});
