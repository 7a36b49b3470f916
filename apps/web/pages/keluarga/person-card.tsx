import type { Bilingual } from '#libs/domain/kernel';
import type { Person } from '../../system/api/family-types.js';
import { useFormat } from '../../system/format.js';
import { useLook, useText } from '../../system/look.js';
import { categoryOfPerson } from '../../system/names.js';
import { ageText } from './age.js';
import { choiceName } from './forms/choice-names.js';
import { Growth } from './growth/growth.js';
import { RiskPanel } from './risk/risk-panel.js';

const texts = {
  forgotten: { id: 'Nama sudah dilupakan', en: 'Name forgotten' },
  atRisk: { id: 'Berisiko', en: 'At risk' },
  notAtRisk: { id: 'Tidak berisiko', en: 'Not at risk' },
  left: { id: 'Tidak lagi di keluarga ini', en: 'No longer in this family' },
  lastContact: { id: 'Kontak terakhir', en: 'Last contact' },
  L: { id: 'Laki-laki', en: 'Male' },
  P: { id: 'Perempuan', en: 'Female' },
} satisfies Record<string, Bilingual>;

export const PersonCard = ({
  familyId,
  person,
  asOf,
}: {
  readonly familyId: string;
  readonly person: Person;
  readonly asOf: string;
}) => {
  const t = useText();
  const format = useFormat();
  const { language } = useLook();
  const { category, atRisk, birthDate, assessment } = person;
  const child = category === 'BADUTA' || category === 'BALITA';
  return (
    <div className="card person-card">
      <div className="card-head">
        <h3>{person.name ?? t(texts.forgotten)}</h3>
        <span className="tags">
          {category !== undefined && <span className="tag">{t(categoryOfPerson(category))}</span>}
          {atRisk !== undefined && (
            <span className={atRisk ? 'tag risk' : 'tag calm'}>
              {t(atRisk ? texts.atRisk : texts.notAtRisk)}
            </span>
          )}
          {!person.present && <span className="tag">{t(texts.left)}</span>}
        </span>
      </div>
      <p className="lead">
        {t(choiceName(person.role))} · {t(texts[person.sex])}
        {birthDate !== undefined && ` · ${ageText(birthDate, asOf, language)}`}
        {person.lastContactOn !== undefined &&
          ` · ${t(texts.lastContact)} ${format.day(person.lastContactOn)}`}
      </p>
      {assessment !== undefined && person.present && (
        <RiskPanel familyId={familyId} personId={person.personId} />
      )}
      {child && birthDate !== undefined && person.measurements.length > 0 && (
        <Growth person={person} birthDate={birthDate} />
      )}
    </div>
  );
};
