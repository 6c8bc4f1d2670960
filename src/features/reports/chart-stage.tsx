import { type ReactNode, useEffect, useRef } from 'react';
import type { PaperPicture } from '#kernel/paper.ts';
import { svgPicture } from '#ui/charts/svg-picture.ts';

const SCALE = 2;
const MOST_WAITS = 40;

export interface PaperChart {
  title: string;
  drawing: ReactNode;
}

/** Width and height stand in the head of every PNG. */
function pictureOf(bytes: ArrayBuffer): PaperPicture {
  const head = new DataView(bytes);
  return {
    bytes: new Uint8Array(bytes),
    type: 'png',
    width: head.getUint32(16) / SCALE,
    height: head.getUint32(20) / SCALE,
  };
}

async function drawn(box: Element): Promise<SVGSVGElement | undefined> {
  for (let wait = 0; wait < MOST_WAITS; wait += 1) {
    const svg = box.querySelector<SVGSVGElement>('svg.recharts-surface, svg.drawing');
    if (svg && svg.querySelector('path, rect, text') !== null) return svg;
    await new Promise((go) => setTimeout(go, 50));
  }
  return undefined;
}

/** Draws charts out of sight at one fixed size and hands them out as pictures: a paper looks the same from every window. */
export function ChartStage({
  charts,
  onDrawn,
}: {
  charts: Readonly<Record<string, PaperChart>>;
  onDrawn: (pictures: Map<string, PaperPicture>) => void;
}) {
  const stage = useRef<HTMLDivElement>(null);
  const done = useRef(onDrawn);
  done.current = onDrawn;
  useEffect(() => {
    let gone = false;
    const collect = async () => {
      const pictures = new Map<string, PaperPicture>();
      // Axes and labels take another turn or two once the drawing itself is there.
      await new Promise((go) => setTimeout(go, 100));
      for (const box of stage.current?.querySelectorAll<HTMLElement>('[data-chart]') ?? []) {
        const svg = await drawn(box);
        if (!svg || gone) continue;
        const picture = await svgPicture(svg, { title: box.dataset.title ?? '' }, SCALE);
        pictures.set(box.dataset.chart ?? '', pictureOf(await picture.arrayBuffer()));
      }
      if (!gone) done.current(pictures);
    };
    void collect();
    return () => {
      gone = true;
    };
  }, []);
  return (
    <div ref={stage} className="chart-stage no-print" aria-hidden="true" inert>
      {Object.entries(charts).map(([id, { title, drawing }]) => (
        <div key={id} className="chart" data-chart={id} data-title={title}>
          {drawing}
        </div>
      ))}
    </div>
  );
}
