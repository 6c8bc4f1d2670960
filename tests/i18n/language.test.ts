import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentLanguage, loadLanguage, matchLanguage, subscribe, text } from '#i18n/language.ts';
import { bringIn } from '#i18n/messages/en/bring-in.ts';
import * as moreEnglish from '#i18n/messages/en/more-list.ts';
import { messages as firstEnglish } from '#i18n/messages/en.ts';
import * as moreChinese from '#i18n/messages/zh-cn/more-list.ts';
import { messages as firstChinese } from '#i18n/messages/zh-cn.ts';

const english = { ...firstEnglish, ...moreEnglish };
const chinese = { ...firstChinese, ...moreChinese };

/** Every path of a tree of messages with what stands there. */
function leaves(tree: object, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'object' && value !== null) {
      for (const [inner, leaf] of leaves(value, `${path}${key}.`)) found.set(inner, leaf);
    } else {
      found.set(`${path}${key}`, value);
    }
  }
  return found;
}

describe('messages', () => {
  it('have the same paths in both languages, but for the words after numbers of registers', () => {
    // Chinese counts rooms and visits with words of their own where English has none.
    const paths = (tree: object) =>
      [...leaves(tree).keys()].filter((path) => !/^registers\.books\.\w+\.units\./.test(path)).sort();
    expect(paths(chinese)).toEqual(paths(english));
  });

  it('are of the same sort at every path: text beside text, function beside function', () => {
    const other = leaves(chinese);
    const differing = [...leaves(english)].filter(([path, leaf]) => typeof other.get(path) !== typeof leaf);
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('are empty in one language only where they mean to be in the other', () => {
    const empty = (tree: object) => [...leaves(tree)].filter(([, leaf]) => leaf === '').map(([path]) => path);
    expect(empty(chinese).sort()).toEqual(empty(english).sort());
  });

  it('have Chinese characters in every longer Chinese text outside of names', () => {
    const latin = [...leaves(chinese)].filter(
      ([, leaf]) => typeof leaf === 'string' && /[a-z]{4,} [a-z]{3,}/i.test(leaf) && !/[\u4e00-\u9fff]/.test(leaf),
    );
    expect(latin).toEqual([]);
  });
});

describe('loadLanguage', () => {
  beforeEach(async () => {
    await loadLanguage('zh-CN');
  });

  it('makes the language current and tells those who listen, once', async () => {
    const heard = vi.fn();
    const stop = subscribe(heard);
    await loadLanguage('en');
    await loadLanguage('en');
    stop();
    expect(currentLanguage()).toBe('en');
    expect(text().frame.save).toBe('Save');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('no longer calls one who stopped listening', async () => {
    const heard = vi.fn();
    subscribe(heard)();
    await loadLanguage('en');
    expect(heard).not.toHaveBeenCalled();
  });

  it('ends with the language asked for last, whatever order they arrive in', async () => {
    await Promise.all([loadLanguage('en'), loadLanguage('zh-CN'), loadLanguage('en')]);
    expect(currentLanguage()).toBe('en');
    await Promise.all([loadLanguage('en'), loadLanguage('zh-CN')]);
    expect(currentLanguage()).toBe('zh-CN');
  });
});

describe('matchLanguage', () => {
  it.each([
    [['en-GB', 'zh-CN'], 'en'],
    [['zh-Hant-TW'], 'zh-CN'],
    [['fr', 'en'], 'en'],
    [['fr'], 'zh-CN'],
    [[], 'zh-CN'],
  ])('of %j takes %s', (preferred, wanted) => {
    expect(matchLanguage(preferred)).toBe(wanted);
  });
});

describe('further words', () => {
  it('may be asked for while the first are on their way', async () => {
    vi.resetModules();
    const fresh = await import('#i18n/language.ts');
    const first = fresh.loadLanguage('en', true);
    await fresh.loadMoreWords();
    expect(fresh.text().bringIn.title).toBe(bringIn.title);
    expect(fresh.text().shell.notFound).toBe(english.shell.notFound);
    await first;
    expect(fresh.text().bringIn.title).toBe(bringIn.title);
  });
});
