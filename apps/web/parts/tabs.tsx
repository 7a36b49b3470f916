import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useKeepClocks } from '../system/clocks.js';
import './tabs.css';

/** The parts of a large page, each with an address of its own. */
export const Tabs = ({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly (readonly [path: string, title: string])[];
}) => {
  const to = useKeepClocks();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a narrow screen the part that is open may lie beyond the edge.
  useEffect(() => {
    nav.current?.querySelector('.active')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  return (
    <nav className="tabs no-print" aria-label={label} ref={nav}>
      {tabs.map(([path, title]) => (
        <NavLink key={path} to={to(path)} end>
          {title}
        </NavLink>
      ))}
    </nav>
  );
};
