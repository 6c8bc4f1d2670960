import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLines } from '#exchange/picture/wrap-lines.ts';

/** Chinese letters are one wide, others a half. */
const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.5), 0);
const wrap = (text: string, width: number, indent = 0) => wrapLines(text, width, measure, indent);

describe('text in lines', () => {
  it('breaks between Chinese letters, and a mark neither begins a line nor does an opening one end it', () => {
    expect(wrap('青禾街道开展健康讲座，居民参加。', 10)).toEqual(['青禾街道开展健康讲', '座，居民参加。']);
    expect(wrap('学习《民法典》活动', 3)).toEqual(['学习', '《民法', '典》活', '动']);
    expect(wrap('共300人参加', 3)).toEqual(['共300', '人参加']);
  });

  it('breaks western text between words, and cuts only a word that no line holds', () => {
    expect(wrap('The choir sang well', 5)).toEqual(['The choir', 'sang well']);
    expect(wrap('abcdefghij', 2)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('see (here) now.', 4)).toEqual(['see', '(here)', 'now.']);
  });

  it('leaves room at the beginning of the first line', () => {
    expect(wrap('一二三四五六七八', 4, 2)).toEqual(['一二', '三四五六', '七八']);
    expect(wrap('', 4)).toEqual([]);
  });

  it('loses no letter and makes no line too wide', () => {
    const letters = fc.constantFrom(...'青禾街道，。、（）《》“”ab cd1 2-%');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), fc.integer({ min: 6, max: 20 }), (text, width) => {
        const lines = wrap(text.join(''), width);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.join('').replaceAll(/\s/g, ''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
