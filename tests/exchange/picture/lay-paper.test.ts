import { beforeAll, describe, expect, it } from 'vitest';
import { type Laying, layPaper, type Mark, type Type } from '#exchange/picture/lay-paper.ts';
import { loadLanguage } from '#i18n/language.ts';
import type { Paper } from '#kernel/paper.ts';

const measure = (text: string, { size }: Type) =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.5) * size, 0);
const laying: Laying = { measure, dash: '–', indented: true, pictures: new Map() };

const long = '青禾街道社区学校在春季学期开展健康与食品安全系列讲座，欢迎辖区居民踊跃参加学习。'.repeat(4);
const paper: Paper = {
  title: '关于举办 2026 年全民终身学习活动周的通知',
  lead: '青禾街道',
  blocks: [
    { kind: 'text', text: long },
    {
      kind: 'table',
      name: '活动安排',
      columns: [
        { head: '日期', kind: 'date', width: 1 },
        { head: '活动', kind: 'text', width: 2 },
        { head: '人数', kind: 'number', width: 1 },
      ],
      rows: [
        ['2026-05-04', '太极拳', 1234],
        ['2026-05-05', long.slice(0, 60), undefined],
      ],
    },
    {
      kind: 'photos',
      photos: ['one', 'two', 'gone'].map((id) => ({ id, caption: id, width: 4, height: 3, thumb: '' })),
    },
    { kind: 'signatures', places: ['', '青禾街道 2026年5月1日'] },
  ],
};

const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

describe('a paper on one picture', () => {
  beforeAll(() => loadLanguage('zh-CN'));

  it('has all its words in their order, each line inside the edges and below the one before', () => {
    const { width, height, marks } = layPaper(paper, laying);
    const all = texts(marks);
    expect(all.map(({ text }) => text).join('')).toContain(`${paper.title}青禾街道${long}活动安排日期活动人数`);
    expect(all.map(({ text }) => text)).toEqual(expect.arrayContaining(['2026年5月4日', '太极拳', '1,234', '–']));
    for (const { text, x, y, type } of all) {
      expect(x).toBeGreaterThanOrEqual(48);
      expect(x + measure(text, type)).toBeLessThanOrEqual(width - 48 + 0.1);
      expect(y).toBeLessThan(height);
    }
    const body = all.filter(({ type }) => type.size === 20).map(({ y }) => y);
    expect(body).toEqual([...body].sort((one, other) => one - other));
    expect(body.length).toBeGreaterThan(5);
  });

  it('sets the title in the middle, begins a Chinese paragraph two letters in, and ends with the sender at the right', () => {
    const { width, marks } = layPaper(paper, laying);
    const [title] = texts(marks);
    const bodyOf = (of: readonly Mark[]) => texts(of).filter(({ type }) => type.size === 20);
    const [first, second] = bodyOf(marks);
    expect((title?.x ?? 0) + measure(title?.text ?? '', { size: 32 }) / 2).toBeCloseTo(width / 2, 0);
    expect([first?.x, second?.x]).toEqual([88, 48]);
    const [plain] = bodyOf(layPaper(paper, { ...laying, indented: false }).marks);
    expect(plain?.x).toBe(48);
    const sender = texts(marks).at(-1);
    expect((sender?.x ?? 0) + measure(sender?.text ?? '', { size: 20 })).toBeCloseTo(width - 48, 0);
    const both: Paper = { ...paper, blocks: [{ kind: 'signatures', places: ['单位：', '日期：'] }] };
    expect(bodyOf(layPaper(both, laying).marks).map(({ x }) => x)).toEqual([48, 360]);
  });

  it('sets numbers at the right of their column and rules around rows as high as their longest cell', () => {
    const { marks } = layPaper(paper, laying);
    const number = texts(marks).find(({ text }) => text === '1,234');
    expect((number?.x ?? 0) + measure('1,234', { size: 15 })).toBeCloseTo(720 - 48 - 7, 0);
    const rules = marks.flatMap((mark) => (mark.kind === 'rule' && mark.height === 1 ? [mark.y] : []));
    const heights = rules.slice(1).map((y, at) => y - (rules[at] ?? 0));
    expect(rules).toHaveLength(4);
    expect(heights[2]).toBeGreaterThan((heights[1] ?? 0) * 2);
  });

  it('shows the photos that are there side by side, equally high in their shape, and leaves no hole for the others', () => {
    const pictures = new Map([
      ['one', { width: 1600, height: 1200 }],
      ['two', { width: 900, height: 1600 }],
    ]);
    const { marks, height } = layPaper(paper, { ...laying, pictures });
    const shown = marks.flatMap((mark) => (mark.kind === 'picture' ? [mark] : []));
    expect(shown.map(({ id }) => id)).toEqual(['one', 'two']);
    const [one, two] = shown;
    expect(one?.y).toBe(two?.y);
    expect((one?.width ?? 0) / (one?.height ?? 1)).toBeCloseTo(4 / 3, 2);
    expect(two?.height).toBe(one?.height);
    expect((two?.width ?? 0) / (two?.height ?? 1)).toBeCloseTo(9 / 16, 2);
    expect((two?.x ?? 0) + (two?.width ?? 0)).toBeCloseTo(720 - 48, 0);
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThanOrEqual(two?.x ?? 0);
    expect(texts(marks).some(({ text }) => text === 'gone')).toBe(false);
    const without = layPaper(paper, laying);
    expect(without.marks.some(({ kind }) => kind === 'picture')).toBe(false);
    expect(height - without.height).toBeCloseTo((one?.height ?? 0) + 4 + 24, 0);
  });
});
