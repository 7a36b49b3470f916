import { addDays, type Day, type Fact } from '#libs/domain/kernel';

/** The day in Jakarta (UTC+7) on which the log took a fact in. */
export const recordedOn = ({ recordedAt }: Pick<Fact, 'recordedAt'>): Day => {
  const day = recordedAt.slice(0, 10);
  return recordedAt.slice(11, 13) < '17' ? day : addDays(day, 1);
};
