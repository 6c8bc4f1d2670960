import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWidth } from '#ui/use-width.ts';

/** Pixels a chart is drawn at for paper; fits the text width of A4 and half of it scales down legibly. */
const paperWidth = 680;

/** The width to draw at: that of the element on the screen, a fixed one while the page is being printed. */
export function useChartWidth(fallback = 640) {
  const { ref, width } = useWidth<HTMLDivElement>(fallback);
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
  return { ref, width: printing ? Math.min(paperWidth, Math.max(width, 320)) : Math.max(240, width) };
}
