import type { Figures } from '../system/api/types.js';

/** At risk within accompanied, as lengths; the figures beside it say the same in words. */
export const Bar = ({ figures, most }: { readonly figures: Figures; readonly most: number }) => (
  <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect className="bar-all" width={(figures.accompanied / most) * 100} height="8" />
    <rect className="bar-risk" width={(figures.atRisk / most) * 100} height="8" />
  </svg>
);
