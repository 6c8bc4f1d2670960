import { describe, expect, it } from 'vitest';
import { shorten, textWidth, wrapText } from '#ui/charts/text-size.ts';

describe('text in drawings', () => {
  it('counts a Chinese character as a square', () => {
    expect(textWidth('青禾区', 12)).toBe(36);
  });

  it('shortens what does not fit and leaves what does', () => {
    expect(shorten('青禾区', 40, 12)).toBe('青禾区');
    expect(shorten('青禾区第一社区学校', 60, 12)).toMatch(/^青禾.*…$/);
    expect(textWidth(shorten('青禾区第一社区学校', 60, 12), 12)).toBeLessThanOrEqual(60);
  });

  it('breaks Chinese anywhere but never before a closing mark, and English between words', () => {
    const lines = wrapText('占比降了，基数多了', 48, 12);
    expect(lines.join('')).toBe('占比降了，基数多了');
    expect(lines.every((line) => !line.startsWith('，'))).toBe(true);
    expect(wrapText('three more enterprises', 70, 12)).toEqual(['three more', 'enterprises']);
  });
});
