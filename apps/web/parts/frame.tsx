import { roleName } from '#libs/domain/family';
import type { Bilingual } from '#libs/domain/kernel';
import {
  ClipboardList,
  FileText,
  HandHeart,
  LayoutDashboard,
  Scale,
  SearchCheck,
  Settings,
  Users,
} from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useKeepClocks } from '../system/clocks.js';
import { useLook, useText } from '../system/look.js';
import { pagesOf, type PageName } from '../system/pages-of.js';
import { useAccount, useSession } from '../system/session.js';
import { ClockBar } from './clock-bar.js';
import { LookSwitches } from './look-switches.js';
import { OfflineBar } from './offline-bar.js';
import { PrintMark } from './print-mark.js';

const texts = {
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  pages: { id: 'Halaman', en: 'Pages' },
  leave: { id: 'Keluar', en: 'Sign out' },
} satisfies Record<string, Bilingual>;

const entries: Readonly<
  Record<PageName, { to: string; title: Bilingual; icon: typeof LayoutDashboard }>
> = {
  ringkasan: { to: '/', title: { id: 'Ringkasan', en: 'Summary' }, icon: LayoutDashboard },
  registri: { to: '/registri', title: { id: 'Registri', en: 'Registry' }, icon: Users },
  penerima: { to: '/penerima', title: { id: 'Penerima', en: 'Recipients' }, icon: HandHeart },
  tugas: { to: '/tugas', title: { id: 'Tugas', en: 'Tasks' }, icon: ClipboardList },
  laporan: { to: '/laporan', title: { id: 'Laporan', en: 'Reports' }, icon: FileText },
  validitas: { to: '/validitas', title: { id: 'Validitas', en: 'Validity' }, icon: SearchCheck },
  audit: { to: '/audit', title: { id: 'Meja audit', en: 'Audit' }, icon: Scale },
  admin: { to: '/admin', title: { id: 'Admin', en: 'Admin' }, icon: Settings },
};

/** What every page stands in: who, where to, and as of when. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const t = useText();
  const account = useAccount();
  const { close } = useSession();
  const { language } = useLook();
  const to = useKeepClocks();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  // Another page starts at its top, for eyes and for screen readers.
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className="frame" lang={language}>
      <a className="skip" href="#isi">
        {t(texts.skip)}
      </a>
      <header className="side">
        <NavLink to={to('/')} className="brand">
          <img src="/jejak.svg" alt="" width="30" height="30" />
          <span>Jejak</span>
        </NavLink>
        <nav className="pages" aria-label={t(texts.pages)}>
          {pagesOf(account).map((name) => {
            const { to: path, title, icon: Icon } = entries[name];
            return (
              <NavLink key={name} to={to(path)} end={path === '/'}>
                <Icon size={20} aria-hidden="true" />
                <span>{t(title)}</span>
              </NavLink>
            );
          })}
        </nav>
        <div className="person">
          <span className="who">
            <b>{account.displayName}</b>
            <small>
              {t(roleName(account.role))} · {account.areaName}
            </small>
          </span>
          <LookSwitches />
          <button type="button" className="quiet" onClick={close}>
            {t(texts.leave)}
          </button>
        </div>
      </header>
      <div className="page">
        <PrintMark />
        <ClockBar />
        <OfflineBar />
        <main id="isi" tabIndex={-1} ref={main}>
          {children}
        </main>
      </div>
    </div>
  );
};
