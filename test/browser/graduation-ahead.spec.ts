import { RULES_V1 } from '#libs/domain/risk';
import { graduationAhead } from '../../apps/web/pages/keluarga/forms/ahead/graduation-ahead.js';
import {
  BUDI,
  family,
  given,
  riskAssessed,
  riskGraduated,
  riskReassessed,
  TODAY,
  uuid,
  type Story,
} from '../../libs/domain/family/testing/index.js';

const ahead = (story: Story, personId = BUDI) =>
  graduationAhead(given(...story).state(TODAY), personId, TODAY, RULES_V1);

const said = (story: Story) => ahead(story)?.map(({ id }) => id);

test('what would be accepted is called so', () => {
  expect(ahead([family, riskAssessed(), riskReassessed()])).toEqual([]);
});

test('what would be refused is told with the reason of the refusal', () => {
  expect(said([family])).toContain('Orang ini tidak berstatus berisiko.');
  expect(said([family, riskAssessed(), riskReassessed({}, { on: '2025-06-30' })])).toContain(
    'Perlu penilaian ulang dalam 30 hari terakhir.',
  );
  expect(said([family, riskAssessed(), riskReassessed(), riskGraduated()])).toContain(
    'Orang ini sudah dinyatakan lulus.',
  );
});

test('factors are told in words, never by their codes', () => {
  const still = said([family, riskAssessed(), riskReassessed({ atRisk: true, factors: ['A4'] })]);
  expect(still?.length).toBeGreaterThan(0);
  expect(still?.join(' ')).not.toMatch(/\bA4\b|\{/);
});

test('of somebody who is not in the family nothing is told', () => {
  expect(ahead([family], uuid('nobody'))).toBeUndefined();
});
