/** Seeded chance: a failing history is found again by its seed. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 0x9e3779b1 + 0x6d2b79f5) >>> 0;
    for (let warm = 0; warm < 4; warm += 1) this.next();
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** 0 to `below` - 1. */
  whole(below: number): number {
    return this.next() % below;
  }

  between(first: number, last: number): number {
    return first + this.whole(last - first + 1);
  }

  chance(percent: number): boolean {
    return this.whole(100) < percent;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.whole(list.length)] as T;
  }

  /** Some of the list, each at most once, in an order of chance. */
  some<T>(list: readonly T[], most: number): T[] {
    return this.shuffled(list).slice(0, this.whole(most + 1));
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = this.whole(last + 1);
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  }
}
