import { beforeAll, describe, expect, it } from 'vitest';
import type { CallList, CallRow } from '#domain/reports/call-list.views.ts';
import { callPaper, inReadingOrder } from '#features/reports/call-paper.ts';
import { loadLanguage, text } from '#i18n/language.ts';

const row = (name: string, homeName: string): CallRow => ({
  id: name,
  name,
  telephone: '',
  homeName,
  groups: [],
  outcome: '',
  calledOn: '',
});

const list: CallList = {
  unitName: '青禾区',
  before: 9,
  missing: 5,
  rows: [
    row('何小雪', '渡口'),
    row('冯惊蛰', '渡口'),
    row('卫立秋', '渡口'),
    row('周大雪', '半山'),
    row('曹白露', '渡口'),
  ],
  called: 0,
  cameBack: 0,
};

describe('the call list on paper', () => {
  beforeAll(() => loadLanguage('zh-CN'));

  it('stands home by home in the order of the sounds, as the register of learners does', () => {
    const [table] = callPaper(text(), inReadingOrder(list), 2026).blocks;
    const names = table?.kind === 'table' ? table.rows.map((cells) => cells[1]) : [];
    expect(names).toEqual(['周大雪', '曹白露', '冯惊蛰', '何小雪', '卫立秋']);
  });
});
