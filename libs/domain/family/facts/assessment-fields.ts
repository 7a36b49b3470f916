import { f, type Field } from '#libs/domain/kernel';
import { INPUTS, questionsOf, RULES_V1, type AnswerName } from '#libs/domain/risk';
import { CATEGORIES } from '../policy.js';
import { currentRiskFactors } from '../risk-factors.js';
import { note, personId } from './fields.js';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

type Flags = Readonly<Record<AnswerName, Field<boolean, true, false>>>;

const questions = Object.fromEntries(
  questionsOf(RULES_V1).map(({ answer, categories, neededIn }) => {
    const { id, en } = INPUTS[answer].name;
    const flag = f.flag({ id: capital(id), en: capital(en) }, false);
    return [answer, { ...f.optional(flag), concerns: categories, neededIn }];
  }),
) as unknown as Flags;

/** What is asked; a question that does not concern the category says nothing. */
export const answers = f.optional(f.group({ id: 'Jawaban', en: 'Answers' }, questions));

const code = f.text({ id: 'Kode', en: 'Code' }, { max: 40, example: 'A9' });
const sentence = f.text({ id: 'Alasan', en: 'Reason' }, { max: 500, example: 'TB/U -2,4 < -2 SD' });

const finding = f.group(
  { id: 'Temuan', en: 'Finding' },
  {
    code,
    truth: f.choice({ id: 'Ada', en: 'Truth' }, ['YES', 'NO', 'UNKNOWN']),
    basis: f.choice({ id: 'Dasar', en: 'Basis' }, ['RULE', 'DECLARED']),
    reason: f.group({ id: 'Alasan', en: 'Reason' }, { id: sentence, en: sentence }),
    /** The measurements and other facts that were used. */
    factIds: f.optional(
      f.list({ id: 'Fakta', en: 'Facts' }, f.uuid({ id: 'Fakta', en: 'Fact' }), { max: 40 }),
    ),
    missing: f.optional(f.list({ id: 'Belum diketahui', en: 'Missing' }, code, { max: 40 })),
  },
);

/** What a command about a person's risk carries: everything else is concluded by the rules. */
export const askedFields = { personId, answers, note };

/**
 * What every judgement of a person's risk says. Without `answers` and `findings` it is one of the
 * time when an assessor named the factors: it says what was found, and no more.
 */
export const assessmentFields = {
  personId,
  answers,
  ruleSet: f.text({ id: 'Aturan', en: 'Rule set' }, { max: 40, example: RULES_V1.name }),
  outcome: f.choice({ id: 'Kesimpulan', en: 'Outcome' }, ['AT_RISK', 'NOT_AT_RISK']),
  atRisk: f.flag({ id: 'Berisiko', en: 'At risk' }),
  factors: f.list(
    { id: 'Faktor risiko', en: 'Risk factors' },
    f.choice(
      { id: 'Faktor', en: 'Factor' },
      currentRiskFactors.map((factor) => factor.code),
      'A9',
    ),
    { min: 0, max: 40 },
  ),
  category: f.optional(f.choice({ id: 'Kategori', en: 'Category' }, CATEGORIES)),
  findings: f.optional(f.list({ id: 'Temuan', en: 'Findings' }, finding, { max: 40 })),
  note,
};
