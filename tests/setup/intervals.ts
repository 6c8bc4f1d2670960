/**
 * Lets each interval rest between two runs.
 *
 * Testing Library looks at the page every 50 ms, which Node reckons from the beginning of a look. Where a look at a large page
 * takes longer than that, as on a loaded machine, the next is due at once, and of all else one task is done between two: a
 * write to the database of some hundred requests then takes minutes instead of a second.
 */
export function restBetweenRuns(): void {
  globalThis.setInterval = ((run: (...args: unknown[]) => void, milliseconds?: number, ...args: unknown[]) => {
    const timer = setTimeout(() => {
      run(...args);
      // From now on; it stays ended where the run has ended it.
      timer.refresh();
    }, milliseconds);
    return timer;
  }) as typeof setInterval;
}
