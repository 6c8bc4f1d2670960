/** How long things take in a page, and how long it answers nobody meanwhile. */
import { newMeeting } from './data.ts';

const BEAT = 20;

/** The longest time during which the page answered nobody, in milliseconds. */
export function watchBlocks() {
  let longestTask = 0;
  let longestGap = 0;
  let last = performance.now();
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
  });
  observer.observe({ type: 'longtask' });
  // Often enough to see every block; at each frame it would cost more than some of what is measured.
  const beat = setInterval(() => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last - BEAT);
    last = now;
  }, BEAT);
  return () => {
    clearInterval(beat);
    observer.disconnect();
    return { longestTask, longestGap };
  };
}

export async function timed(times: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const durations: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await work(index);
    durations.push(performance.now() - start);
  }
  return durations;
}

/** New sessions of thirty recorded, or deleted, one by one. */
export function timedMeetings(
  count: number,
  from: number,
  work: (each: ReturnType<typeof newMeeting>) => Promise<unknown>,
): Promise<number[]> {
  return timed(count, (index) => work(newMeeting(from + index)));
}

/** Until this person alone was found. */
export async function timedSearch(learner: number, work: () => Promise<number[]>): Promise<number> {
  const start = performance.now();
  const found = await work();
  const duration = performance.now() - start;
  if (found.join() !== String(learner)) throw new Error(`Found ${found.join()} instead of ${learner}`);
  return duration;
}

/** Until the figure is on the screen. */
export async function show(text: string): Promise<number> {
  (document.getElementById('root') as HTMLElement).textContent = text;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return performance.now();
}
