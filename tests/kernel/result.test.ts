import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '#kernel/result.ts';

function half(value: number): Result<number, string> {
  return value % 2 === 0 ? ok(value / 2) : fail('odd');
}

describe('a result', () => {
  it('is a value or an error, told apart by ok', () => {
    expect(half(4)).toEqual({ ok: true, value: 2 });
    expect(half(3)).toEqual({ ok: false, error: 'odd' });
  });
});
