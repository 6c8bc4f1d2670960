import { describe, expect, it } from 'vitest';
import { paperSheets } from '#exchange/word/paper-sheets.ts';
import type { PaperBlock, PaperTable } from '#kernel/paper.ts';

const table: PaperTable = {
  kind: 'table',
  name: 'Sessions held',
  columns: [
    { head: 'Day', kind: 'date' },
    { head: 'Name', kind: 'text' },
    { head: 'Rate', kind: 'percent' },
  ],
  rows: [['2026-03-05', 'Choir', 43.1]],
};
const sheets = (...blocks: PaperBlock[]) => paperSheets({ title: 'Evidence', lead: '', blocks });

describe('the sheets of a paper', () => {
  it('say under their rows what was left out of them', () => {
    const leftOut = '1 of 221 is shown.';
    const [first, second] = sheets(
      { ...table, leftOut },
      { kind: 'note', text: leftOut },
      { ...table, name: 'Sessions/held' },
    );
    expect(first?.rows).toEqual([
      ['2026-03-05', 'Choir', 0.431],
      [undefined, leftOut, undefined],
    ]);
    expect(second).toMatchObject({ name: 'Sessions held 2', rows: [['2026-03-05', 'Choir', 0.431]] });
  });
});
