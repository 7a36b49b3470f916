import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { call, onSignedOut } from './api/call.js';
import type { Session } from './api/types.js';
import { forgetKept, keep, readKept } from './kept.js';
import { queries } from './queries.js';

interface Sessions {
  readonly session: Session | undefined;
  readonly open: (session: Session) => void;
  readonly close: () => void;
}

const SessionContext = createContext<Sessions | undefined>(undefined);

const stillOpen = (): Session | undefined => {
  const kept = readKept<Session>('session');
  return kept !== undefined && Date.parse(kept.expiresAt) > Date.now() ? kept : undefined;
};

export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [session, setSession] = useState(stillOpen);
  const sessions = useMemo((): Sessions => {
    const leave = () => {
      keep('session', undefined);
      queries.clear();
      setSession(undefined);
    };
    return {
      session,
      open: (opened) => {
        keep('session', opened);
        setSession(opened);
      },
      close: () => {
        // The token is dropped here whether or not the server hears of it.
        void call('sessions/current', { method: 'DELETE' }).catch(() => undefined);
        forgetKept('draft.');
        leave();
      },
    };
  }, [session]);
  // An expired session keeps the drafts: the same person signs in again and goes on.
  useEffect(
    () =>
      onSignedOut(() => {
        keep('session', undefined);
        setSession(undefined);
      }),
    [],
  );
  return <SessionContext value={sessions}>{children}</SessionContext>;
};

export const useSession = (): Sessions => {
  const sessions = use(SessionContext);
  if (sessions === undefined) throw new Error('no SessionProvider above');
  return sessions;
};

export const useAccount = () => {
  const { session } = useSession();
  if (session === undefined) throw new Error('a page that needs a session was shown without one');
  return session.account;
};
