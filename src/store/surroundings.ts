/** The real clock, calendar and chance of this device. */
import type { Surroundings } from './store.ts';

export const deviceSurroundings: Surroundings = {
  now: () => Date.now(),
  today: () => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
};
