import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Pixels a chart is drawn at for paper; fits the text width of A4 and half of it scales down legibly. */
const paperWidth = 680;

/**
 * Room for a drawing, given the width to draw at: that of the room on the screen, a fixed one while the page is being
 * printed, `fallback` where nothing is laid out. Measured while it is empty, so that a drawing is made once and not a
 * second time at its right width.
 */
export function DrawingBox({
  fallback = 640,
  children,
}: {
  fallback?: number;
  children: (width: number) => ReactNode;
}) {
  const { ref, width } = useInnerWidth(fallback);
  const printing = useIsPrinting();
  return (
    <div ref={ref} className="drawing-box">
      {width !== undefined && children(printing ? Math.min(paperWidth, Math.max(width, 320)) : Math.max(240, width))}
    </div>
  );
}

/** The inner width of an element in whole pixels, kept up to date; undefined until it is measured. */
function useInnerWidth(fallback: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (inner: number) => setWidth((known) => (inner > 0 ? Math.round(inner) : (known ?? fallback)));
    measure(element.clientWidth);
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver((entries) => {
      for (const entry of entries) measure(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [fallback]);
  return { ref, width };
}

function useIsPrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // the browser takes its picture as soon as the handler returns, so the change must be drawn at once
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
