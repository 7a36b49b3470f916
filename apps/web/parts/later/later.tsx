import { Suspense, use, type ComponentType, type ReactNode } from 'react';
import { Loading } from '../states.js';
import { Boundary } from './boundary.js';
import { NotCome } from './not-come.js';

/**
 * A part of the pages whose program comes when it is first shown. One that did not come can be asked
 * for again; React's own `lazy` would remember the failure for ever.
 */
export const later = <P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): ComponentType<P> => {
  let wanted: ReturnType<typeof load> | undefined;
  const forget = (): void => {
    wanted = undefined;
  };
  const ask = (): ReturnType<typeof load> =>
    load().catch((cause: unknown) => {
      throw new NotCome(forget, cause);
    });
  return (props) => {
    wanted ??= ask();
    const { default: Part } = use(wanted);
    return <Part {...props} />;
  };
};

/** Keeps room for what comes later, and says so where it does not come. */
export const Later = ({
  lines,
  children,
}: {
  readonly lines?: number;
  readonly children: ReactNode;
}) => (
  <Boundary>
    <Suspense fallback={<Loading {...(lines === undefined ? {} : { lines })} />}>
      {children}
    </Suspense>
  </Boundary>
);
