/** Chance from a seed: the same seed gives the same district on every device. */

import { daysBetween, type IsoDate } from '#kernel/calendar.ts';
import { randomCode, timeOrderedId } from '#kernel/identifier.ts';

const DAY = 86_400_000;

export class Chance {
  private state: number;
  private sequence = 0;

  constructor(seed: number) {
    this.state = (Math.imul(seed | 0, 2_654_435_761) ^ 0x9e37_79b9) >>> 0;
  }

  /** 0 up to but without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Between `least` and `most`. */
  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** Index of a weight, heavier ones more often. */
  weighted(weights: readonly number[]): number {
    let rest = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let index = 0; index < weights.length; index += 1) {
      rest -= weights[index] as number;
      if (rest < 0) return index;
    }
    return weights.length - 1;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let index = mixed.length - 1; index > 0; index -= 1) {
      const other = this.whole(0, index);
      [mixed[index], mixed[other]] = [mixed[other] as T, mixed[index] as T];
    }
    return mixed;
  }

  private bytes(): Uint8Array {
    return Uint8Array.from({ length: 10 }, () => this.whole(0, 255));
  }

  code(): string {
    return randomCode(this.bytes());
  }

  /** Id of a record as if it had been made on that day. */
  id(day: IsoDate): string {
    this.sequence += 1;
    return timeOrderedId(
      daysBetween('1970-01-01', day) * DAY + 28_800_000 + (this.sequence % 30_000_000),
      this.bytes(),
    );
  }
}
