import { useLayoutEffect, useRef, useState } from 'react';

/** The width that a picture may take, in CSS pixels: its letters keep their size on a phone. */
export const useWidth = (initial = 320) => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const of = ref.current;
    if (of === null) return;
    const measure = (): void => setWidth(Math.max(200, Math.round(of.clientWidth)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(of);
    return () => watch.disconnect();
  }, []);
  return { ref, width };
};
