import { describe, expect, it } from 'vitest';
import { isFull } from '#store/full.ts';
import { fromSent, toSend } from '#store/thrown.ts';

describe('an error that a worker sends to the page', () => {
  it('is that of a full disk, however deep that lay', () => {
    const deep = Object.assign(new Error('aborted'), { inner: new DOMException('no room', 'QuotaExceededError') });
    expect(isFull(fromSent(toSend(deep)))).toBe(true);
  });

  it('keeps its name and words otherwise', () => {
    const error = fromSent(toSend(new TypeError('no such thing')));
    expect([error.name, error.message, isFull(error)]).toEqual(['TypeError', 'no such thing', false]);
    expect(fromSent(toSend('said only')).message).toBe('said only');
  });
});
