import { NavLink } from 'react-router';
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
  return (
    <nav className="tabs no-print" aria-label={label}>
      {tabs.map(([path, title]) => (
        <NavLink key={path} to={to(path)} end>
          {title}
        </NavLink>
      ))}
    </nav>
  );
};
