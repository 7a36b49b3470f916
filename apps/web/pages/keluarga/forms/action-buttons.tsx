import type { Bilingual } from '#libs/domain/kernel';
import {
  Award,
  CalendarX,
  ClipboardCheck,
  Egg,
  FileQuestion,
  HandHeart,
  House,
  Reply,
  Ruler,
  Send,
  type LucideIcon,
} from 'lucide-react';
import type { CatalogueCommand, Family } from '../../../system/api/family-types.js';
import { useText } from '../../../system/look.js';

const more: Bilingual = { id: 'Lainnya', en: 'More' };
const AT_HAND = 6;

const anyone = (family: Family): boolean => !family.closed;
const people = (family: Family) => family.persons.filter((p) => p.present);
const targets = (family: Family) => people(family).filter((p) => p.category !== undefined);

/* What a worker does at a family's door, the most usual first, each where there is use for it. */
const USUAL: readonly (readonly [string, LucideIcon, (family: Family) => boolean])[] = [
  ['CompleteHomeVisit', House, anyone],
  ['RecordMeasurement', Ruler, anyone],
  ['HandOverEggs', Egg, anyone],
  ['AssessRisk', ClipboardCheck, (f) => targets(f).some((p) => p.assessment === undefined)],
  ['ReassessRisk', ClipboardCheck, (f) => targets(f).some((p) => p.assessment !== undefined)],
  ['CompleteResurvey', FileQuestion, (f) => f.openResurveys > 0],
  [
    'AnswerReferral',
    Reply,
    (f) => people(f).some((p) => p.referrals.some((r) => r.answeredAt === undefined)),
  ],
  ['DeliverSupport', HandHeart, anyone],
  ['IssueReferral', Send, anyone],
  ['GraduateFromRisk', Award, (f) => people(f).some((p) => p.atRisk === true)],
  ['MissHomeVisit', CalendarX, anyone],
  ['RequestResurvey', FileQuestion, anyone],
];

export const ActionButtons = ({
  family,
  commands,
  choose,
}: {
  readonly family: Family;
  readonly commands: readonly CatalogueCommand[];
  readonly choose: (command: string) => void;
}) => {
  const t = useText();
  const offered = USUAL.flatMap(([name, Icon, useful]) => {
    const command = commands.find((c) => c.name === name && c.permitted);
    return command !== undefined && useful(family) ? [{ command, Icon }] : [];
  });
  if (offered.length === 0) return null;
  const button = ({ command, Icon }: (typeof offered)[number]) => (
    <button
      key={command.name}
      type="button"
      className="action"
      onClick={() => choose(command.name)}
    >
      <Icon size={20} aria-hidden="true" />
      {command.title}
    </button>
  );
  return (
    <>
      <div className="action-grid">{offered.slice(0, AT_HAND).map(button)}</div>
      {offered.length > AT_HAND && (
        <details className="more-actions">
          <summary>{t(more)}</summary>
          <div className="action-grid">{offered.slice(AT_HAND).map(button)}</div>
        </details>
      )}
    </>
  );
};
