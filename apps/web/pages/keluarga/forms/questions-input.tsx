import type { Bilingual } from '#libs/domain/kernel';
import { useText } from '../../../system/look.js';
import type { CatalogueField } from '../../../system/api/family-types.js';
import type { Values } from './draft.js';
import type { FieldProps } from './field-props.js';
import { Question } from './question.js';

const texts = {
  answered: { id: 'terjawab', en: 'answered' },
  of: { id: 'dari', en: 'of' },
  choose: { id: 'Pilih dulu orangnya.', en: 'Choose the person first.' },
  measured: {
    id: 'Tidak ada pertanyaan untuk kategori ini: yang terukur sudah cukup.',
    en: 'There are no questions for this category: what was measured is enough.',
  },
} satisfies Record<string, Bilingual>;

/** The questions that concern a category; unknown is left open, and never counts as a yes. */
const concerning = (field: CatalogueField, category: string | undefined) =>
  field.fields?.filter(
    ({ concerns }) =>
      category !== undefined && (concerns === undefined || concerns.includes(category)),
  ) ?? [];

/** The field sheet of the person's category: one question a line, yes or no. */
export const QuestionsInput = ({ field, value, set, family, values, wrong }: FieldProps) => {
  const t = useText();
  const person = family.persons.find((p) => p.personId === values['personId']);
  const questions = concerning(field, person?.category);
  const answers = (value ?? {}) as Values;
  const done = questions.filter((q) => answers[q.name] !== undefined).length;
  const answer = (name: string, yes: boolean | undefined): void => {
    const { [name]: _, ...others } = answers;
    set(yes === undefined ? others : { ...others, [name]: yes });
  };
  return (
    <fieldset className="field questions">
      <legend>
        {field.label}
        {questions.length > 0 && (
          <span className="hint">
            {' '}
            {done} {t(texts.of)} {questions.length} {t(texts.answered)}
          </span>
        )}
      </legend>
      {person === undefined && <p className="hint">{t(texts.choose)}</p>}
      {person !== undefined && questions.length === 0 && (
        <p className="hint">{t(texts.measured)}</p>
      )}
      {questions.map((question) => (
        <Question
          key={question.name}
          question={question}
          needed={
            person?.category !== undefined && question.neededIn?.includes(person.category) === true
          }
          value={answers[question.name]}
          answer={(yes) => answer(question.name, yes)}
        />
      ))}
      {wrong !== undefined && (
        <span className="wrong" role="alert">
          {wrong}
        </span>
      )}
    </fieldset>
  );
};
