import type { Bilingual } from '#libs/domain/kernel';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useKeepClocks } from '../system/clocks.js';
import { useLook, useText } from '../system/look.js';
import { useAccount, useSession } from '../system/session.js';
import { ClockBar } from './clock-bar.js';
import { LookSwitches } from './look-switches.js';
import { OfflineBar } from './offline-bar.js';

const texts = {
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  pages: { id: 'Halaman', en: 'Pages' },
  summary: { id: 'Ringkasan', en: 'Summary' },
  registry: { id: 'Registri', en: 'Registry' },
  tasks: { id: 'Tugas', en: 'Tasks' },
  leave: { id: 'Keluar', en: 'Sign out' },
} satisfies Record<string, Bilingual>;

/** What every page stands in: who, where to, and as of when. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const t = useText();
  const account = useAccount();
  const { close } = useSession();
  const { language } = useLook();
  const to = useKeepClocks();
  const families = account.reads === 'identified';
  return (
    <div className="frame" lang={language}>
      <a className="skip" href="#isi">
        {t(texts.skip)}
      </a>
      <header className="top">
        <NavLink to={to('/')} className="brand">
          <img src="/jejak.svg" alt="" width="28" height="28" />
          <span>Jejak</span>
        </NavLink>
        <nav className="pages" aria-label={t(texts.pages)}>
          <NavLink to={to('/')} end>
            {t(texts.summary)}
          </NavLink>
          {families && <NavLink to={to('/registri')}>{t(texts.registry)}</NavLink>}
          {families && <NavLink to={to('/tugas')}>{t(texts.tasks)}</NavLink>}
        </nav>
        <div className="person">
          <span className="who">
            <b>{account.displayName}</b>
            <small>{account.areaName}</small>
          </span>
          <LookSwitches />
          <button type="button" className="quiet" onClick={close}>
            {t(texts.leave)}
          </button>
        </div>
      </header>
      <ClockBar />
      <OfflineBar />
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
};
