import { dayOf } from '#libs/domain/kernel';
import type { Of, PersonRule } from '../rule.js';
import { homesOf, shared } from './homes.js';
import type { Told } from './recorded.js';
import type { Finding } from './warnings.js';

/** Who saw her last before a day: whose list she is on. */
const workerOn = ({ person }: Of, { byId }: Told, day: string): string | undefined => {
  const last = person.contacts.findLast(({ at }) => dayOf(at) <= day);
  return byId.get(last?.factId ?? person.addedBy)?.by.actor;
};

/** Findings of rules that wait for something, on the days on which the person was there. */
export const waitFindings = (
  of: Of,
  told: Told,
  rules: readonly PersonRule[],
): readonly Finding[] => {
  const homes = homesOf(of.spans);
  if (homes.length === 0) return [];
  return rules.flatMap((rule) =>
    (rule.waits?.(of) ?? []).flatMap((wait) =>
      homes.flatMap((home): Finding[] => {
        const days = shared(wait, home);
        if (days === undefined) return [];
        return [
          {
            personId: of.person.id,
            rule: rule.id,
            code: wait.code,
            kelurahan: home.kelurahan,
            worker: workerOn(of, told, days.from),
            since: wait.since > home.from ? wait.since : home.from,
            ...days,
            factId: wait.factId,
            amount: undefined,
          },
        ];
      }),
    ),
  );
};
