import { describe, expect, it } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { closedSentence, joinSentences } from '#i18n/sentences.ts';

describe('joining sentences', () => {
  it('spaces them as their language does and leaves out what was not said', () => {
    expect(joinSentences(['One.', undefined, 'Two.', ''])).toBe('One. Two.');
    expect(joinSentences(['一句。', '二句。'])).toBe('一句。二句。');
    expect(joinSentences([])).toBe('');
  });

  it('closes them with the stop of the language', async () => {
    await loadLanguage('zh-CN');
    expect(joinSentences([closedSentence('课程 0 种'), '全年'])).toBe('课程 0 种。全年');
    await loadLanguage('en');
    expect(joinSentences([closedSentence('No courses'), 'All year'])).toBe('No courses. All year');
  });
});
