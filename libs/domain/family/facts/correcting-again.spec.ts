import {
  BUDI,
  corrected,
  factCalled,
  family,
  familyRegistered,
  FAMILY,
  given,
  KADER,
  measured,
  ordering,
  SITI,
  sitiAdded,
  telling,
  weightAfter,
} from '../testing/index.js';
import { CorrectFact, FactCorrected } from './fact-corrected.js';

const reason = 'Salah baca timbangan';

describe('a correction of a correction', () => {
  const again = ordering(CorrectFact, {
    targetId: factCalled('correction'),
    changes: { changes: { weightKg: 9.4 } },
    reason,
  });
  const correctedAgain = telling(FactCorrected, {
    targetId: factCalled('correction'),
    subjectId: FAMILY,
    changes: { changes: { weightKg: 9.4 }, sealedChanges: null },
    reason,
  });
  const story = [...family, measured({}, { as: 'weighing', by: KADER }), corrected()];

  it('replaces what that one changed', () => {
    given(story).when(again()).then(correctedAgain());
    expect(weightAfter(story, correctedAgain())).toBe(9.4);
  });

  it('gives back what that one changed and this one does not', () => {
    const both = corrected({ changes: { weightKg: 10.4, heightCm: 79 } });
    const { persons } = given(story.slice(0, -1), both, correctedAgain()).state();
    expect(persons.get(BUDI)?.measurements.at(-1)).toMatchObject({ weightKg: 9.4, heightCm: 78.5 });
  });

  it('judges the reading it leads to, and its warnings are those in force', () => {
    const before = measured({}, { on: '2025-06-05' });
    const from = [...family, before, ...story.slice(family.length)];
    given(from)
      .when(again({ changes: { changes: { weightKg: 14.5 } } }))
      .warns('WAZ_JUMPED');
    given(from)
      .when(again({ changes: { changes: { weightKg: 9400 } } }))
      .refuses('GRAMS_AS_KILOGRAMS');
    const heavy = correctedAgain(
      { changes: { changes: { weightKg: 14.5 } } },
      { warnings: ['WAZ_JUMPED'] },
    );
    const { persons } = given(from, heavy).state();
    expect(persons.get(BUDI)?.measurements.at(-1)?.warnings).toEqual(['WAZ_JUMPED']);
  });

  it('may change only the reason, or only the moment, and the changes stay', () => {
    const why = 'Salah ketik saat memindahkan';
    given(story)
      .when(again({ changes: { reason: why } }))
      .then(correctedAgain({ changes: {}, sealedChanges: { reason: why } }));
    given(story)
      .when(again({ changes: { newOccurredAt: '2025-06-30' } }))
      .then(correctedAgain({ changes: { newOccurredAt: '2025-06-30T00:00:00+07:00' } }));
    const moved = correctedAgain({ changes: { newOccurredAt: '2025-06-30T00:00:00+07:00' } });
    const [one] = given(story, moved).state().persons.get(BUDI)?.measurements ?? [];
    expect(one).toMatchObject({ at: '2025-06-30T00:00:00+07:00', weightKg: 10.4 });
    given(story, moved)
      .when(again({ changes: { newOccurredAt: null } }))
      .then(correctedAgain({ changes: { newOccurredAt: null } }));
  });

  it.each([
    ['the future', { newOccurredAt: '2025-08-01' }, 'OCCURRED_IN_FUTURE', 'changes.newOccurredAt'],
    ['no moment', { newOccurredAt: 'kemarin' }, 'FIELD_INVALID', 'changes.newOccurredAt'],
    ['another target', { targetId: factCalled('x') }, 'FIELD_NOT_CORRECTABLE', 'changes.targetId'],
    [
      'unchecked personal data',
      { sealedChanges: { nik: 'x' } },
      'FIELD_NOT_CORRECTABLE',
      'changes.sealedChanges',
    ],
    ['a field nobody has', { changes: { shoeSize: 1 } }, 'FIELD_INVALID', 'changes.shoeSize'],
    ['no changes', { changes: null }, 'FIELD_INVALID', 'changes.changes'],
    ['nothing', { changes: {} }, 'NOTHING_CHANGED', 'changes'],
  ])('to %s is refused', (_what, changes, code, field) =>
    given(story).when(again({ changes })).refuses(code, field),
  );

  it('goes any number of times', () => {
    const third = given(story, correctedAgain({}, { as: 'again' })).when(
      again({
        targetId: factCalled('again'),
        changes: { changes: { changes: { weightKg: 9.7 } } },
      }),
    );
    third.warns();
    const more = correctedAgain({
      targetId: factCalled('again'),
      changes: { changes: { changes: { weightKg: 9.7 }, sealedChanges: null } },
    });
    expect(weightAfter(story, correctedAgain({}, { as: 'again' }), more)).toBe(9.7);
  });

  it('of personal data keeps it sealed', () => {
    const named = corrected({
      targetId: factCalled('siti'),
      subjectId: SITI,
      changes: {},
      sealedChanges: { name: 'Sity' },
    });
    given(familyRegistered(), sitiAdded({}, { as: 'siti' }), named)
      .when(again({ changes: { changes: { birthDate: '1997-06-20' } } }))
      .then(
        correctedAgain({
          subjectId: SITI,
          changes: { changes: { birthMonth: '1997-06' } },
          sealedChanges: { sealedChanges: { birthDate: '1997-06-20' } },
        }),
      );
  });
});
