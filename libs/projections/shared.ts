/**
 * Lets callers of the same question share an answer. Whoever asks while an answer is under way gets
 * the next one, together with all who ask until then: nobody gets one that began before she asked.
 */
export const shared = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let underWay: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    next = undefined;
    const answer = ask().finally(() => {
      if (underWay === answer) underWay = undefined;
    });
    underWay = answer;
    return answer;
  };
  return () => {
    if (underWay === undefined) return begin();
    next ??= underWay.then(begin, begin);
    return next;
  };
};
