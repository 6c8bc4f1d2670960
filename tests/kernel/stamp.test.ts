import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isFarAhead,
  makeStamp,
  millisecondsOf,
  momentOf,
  nextMoment,
  stampDevice,
  stampMoment,
} from '#kernel/stamp.ts';

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2069, 0, 1);
const milliseconds = fc.integer({ min: FIRST, max: LAST });
const moment = milliseconds.chain((at) => fc.nat(4095).map((counter) => momentOf(at) + counter));
const device = fc.string({ minLength: 1, maxLength: 10, unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz') });

describe('stamps', () => {
  it('give back their moment and device, exactly up to the year 2069', () => {
    fc.assert(
      fc.property(moment, device, (at, name) => {
        const stamp = makeStamp(at, name);
        expect(stampMoment(stamp)).toBe(at);
        expect(stampDevice(stamp)).toBe(name);
        expect(Number.isSafeInteger(at)).toBe(true);
      }),
    );
  });

  it('sort as text as they sort in time, devices deciding between equal moments', () => {
    fc.assert(
      fc.property(moment, moment, device, device, (one, other, name, second) => {
        const before = one < other || (one === other && name < second);
        expect(makeStamp(one, name) < makeStamp(other, second)).toBe(before);
      }),
    );
  });

  it('tell the wall clock to the millisecond, whatever was counted within it', () => {
    fc.assert(
      fc.property(milliseconds, fc.nat(4095), (at, counter) => {
        expect(millisecondsOf(momentOf(at) + counter)).toBe(at);
      }),
    );
    expect(momentOf(0)).toBe(0);
    expect(momentOf(FIRST)).toBe(0);
  });
});

describe('the moment of a new write', () => {
  it('is later than the last one, than what it replaces, and not before the wall clock', () => {
    fc.assert(
      fc.property(moment, milliseconds, moment, (last, now, seen) => {
        const next = nextMoment(last, now, seen);
        expect(next).toBeGreaterThan(last);
        expect(next).toBeGreaterThan(seen);
        expect(next).toBeGreaterThanOrEqual(momentOf(now));
        expect([last + 1, seen + 1, momentOf(now)]).toContain(next);
      }),
    );
  });

  it('is far ahead beyond a day and not before', () => {
    const now = Date.UTC(2026, 5, 1);
    const day = 86_400_000;
    expect(isFarAhead(momentOf(now + day), now)).toBe(false);
    expect(isFarAhead(momentOf(now + day) + 1, now)).toBe(true);
    expect(isFarAhead(momentOf(now - 3652 * day), now)).toBe(false);
  });
});
