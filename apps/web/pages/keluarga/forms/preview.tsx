import { familyCommands, familyFacts, supportKinds } from '#libs/domain/family';
import { isDay, type Bilingual, type TellContext } from '#libs/domain/kernel';
import { ArrowRight } from 'lucide-react';
import type {
  CatalogueCommand,
  CatalogueField,
  Entry,
  Family,
} from '../../../system/api/family-types.js';
import { today } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useLook, useText } from '../../../system/look.js';
import { AheadGraduation } from './ahead/graduation.js';
import { AheadJudgement } from './ahead/judgement.js';
import { bodyOf, changesOf, dayOf } from './body.js';
import { choiceName } from './choice-names.js';
import type { Values } from './draft.js';

const texts = {
  title: { id: 'Yang akan berubah', en: 'What will change' },
  struck: {
    id: 'Fakta ini tidak dihitung lagi; tetap terlihat sebagai dibatalkan.',
    en: 'This fact no longer counts; it stays visible as voided.',
  },
  none: { id: 'Belum ada yang diubah.', en: 'Nothing is changed yet.' },
  when: { id: 'Kapan terjadi', en: 'When it happened' },
  joins: { id: 'Masuk jejak keluarga:', en: 'Joins the family’s history:' },
  incomplete: {
    id: 'Lengkapi isian untuk melihat kalimatnya.',
    en: 'Fill in the form to see its sentence.',
  },
  empty: { id: 'kosong', en: 'empty' },
  past: {
    id: 'Angka sejak tanggal itu dihitung ulang.',
    en: 'Figures since that day are counted anew.',
  },
} satisfies Record<string, Bilingual>;

interface Props {
  readonly command: CatalogueCommand;
  readonly fields: readonly CatalogueField[];
  readonly values: Values;
  readonly entry: Entry | undefined;
  readonly family: Family;
}

/** A value of a fact in the reader's words. */
const useSay = () => {
  const t = useText();
  const format = useFormat();
  const { language } = useLook();
  return (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t(texts.empty);
    if (typeof value === 'number') return format.number(value, 2);
    if (typeof value === 'boolean') return t(choiceName(value ? 'YA' : 'TIDAK'));
    if (Array.isArray(value)) return value.map((v) => t(choiceName(String(v)))).join(', ');
    if (typeof value !== 'string') return JSON.stringify(value);
    const text = value;
    if (/^\d{4}-\d\d-\d\d/.test(text)) return format.day(text.slice(0, 10));
    return (
      supportKinds.get(text)?.[language] ?? (/^[A-Z_]+$/.test(text) ? t(choiceName(text)) : text)
    );
  };
};

const Correction = ({ fields, values, entry }: Props & { readonly entry: Entry }) => {
  const t = useText();
  const say = useSay();
  const changes = Object.entries(changesOf(fields, values, entry));
  const day = values['occurredAt'];
  const moved = typeof day === 'string' && day !== '' && day !== dayOf(entry);
  const label = (name: string): string =>
    fields.find((f) => f.name === `changes.${name}`)?.label ?? name;
  const rows = [
    ...changes.map(([name, value]) => [label(name), entry.data[name], value] as const),
    ...(moved ? [[t(texts.when), dayOf(entry), day] as const] : []),
  ];
  if (rows.length === 0) return <p className="hint">{t(texts.none)}</p>;
  return (
    <>
      <ul className="before-after">
        {rows.map(([name, before, after]) => (
          <li key={name}>
            <span>{name}</span> <del>{say(before)}</del>
            <ArrowRight size={16} aria-hidden="true" /> <ins>{say(after)}</ins>
          </li>
        ))}
      </ul>
      <p className="hint">{t(texts.past)}</p>
    </>
  );
};

/** What the log will say, in the sentence it will say it with. */
const Sentence = ({ command, fields, values, family }: Props) => {
  const t = useText();
  const { language } = useLook();
  const def = familyFacts.get(familyCommands.get(command.name)?.records ?? '');
  if (def === undefined) return null;
  const context: TellContext = {
    name: (id) => family.persons.find((p) => p.personId === id)?.name ?? '…',
    sentence: () => undefined,
  };
  let sentence: string | undefined;
  try {
    sentence = def.tell[language](bodyOf(fields, values, undefined), context);
  } catch {
    // Too little is filled in for a sentence.
    sentence = undefined;
  }
  if (sentence === undefined || /undefined|…/.test(sentence))
    return <p className="hint">{t(texts.incomplete)}</p>;
  return (
    <p>
      <span className="hint">{t(texts.joins)}</span> <b>{sentence}</b>
    </p>
  );
};

const JUDGING = ['AssessRisk', 'ReassessRisk', 'GraduateFromRisk'];

/** What the rules will conclude; until a person is chosen, nothing can be said. */
const Judgement = ({ command, values, family }: Props) => {
  const t = useText();
  const { personId, occurredAt } = values;
  if (typeof personId !== 'string' || personId === '')
    return <p className="hint">{t(texts.incomplete)}</p>;
  const day = typeof occurredAt === 'string' && isDay(occurredAt) ? occurredAt : today();
  return command.name === 'GraduateFromRisk' ? (
    <AheadGraduation family={family} personId={personId} day={day} />
  ) : (
    <AheadJudgement family={family} values={values} personId={personId} day={day} />
  );
};

/** Before anything is sent: what will stand in the log, and what it changes. */
export const Preview = (props: Props) => {
  const t = useText();
  const { command, entry } = props;
  const body =
    entry === undefined ? (
      JUDGING.includes(command.name) ? (
        <Judgement {...props} />
      ) : (
        <Sentence {...props} />
      )
    ) : command.name === 'VoidFact' ? (
      <p>{t(texts.struck)}</p>
    ) : (
      <Correction {...props} entry={entry} />
    );
  return (
    <section className="preview" aria-label={t(texts.title)}>
      <h3>{t(texts.title)}</h3>
      {body}
    </section>
  );
};
