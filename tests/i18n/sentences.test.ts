import { describe, expect, it } from 'vitest';
import { joinSentences } from '#i18n/sentences.ts';

describe('joining sentences', () => {
  it('spaces them as their language does and leaves out what was not said', () => {
    expect(joinSentences(['One.', undefined, 'Two.', ''])).toBe('One. Two.');
    expect(joinSentences(['一句。', '二句。'])).toBe('一句。二句。');
    expect(joinSentences([])).toBe('');
  });
});
