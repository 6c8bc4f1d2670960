import { describe, expect, it } from 'vitest';
import { paperSheets } from '#exchange/word/paper-sheets.ts';
import type { PaperBlock } from '#kernel/paper.ts';

const table: PaperBlock = {
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
  it('say under their rows what a note says under the table', () => {
    const [first, second] = sheets(
      table,
      { kind: 'note', text: '1 of 221 is shown.' },
      { ...table, name: 'Sessions/held' },
    );
    expect(first?.rows).toEqual([
      ['2026-03-05', 'Choir', 0.431],
      [undefined, '1 of 221 is shown.', undefined],
    ]);
    expect(second).toMatchObject({ name: 'Sessions held 2', rows: [['2026-03-05', 'Choir', 0.431]] });
  });

  it('leave out what is written elsewhere', () => {
    expect(sheets(table, { kind: 'heading', text: 'More' }, { kind: 'note', text: 'Of all.' })[0]?.rows).toHaveLength(
      1,
    );
  });
});
