import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFolder } from '#exchange/word/write-folder.ts';
import { loadLanguage } from '#i18n/language.ts';
import type { Paper } from '#kernel/paper.ts';

const letter: Paper = { title: 'Letter: a/b', lead: '', blocks: [{ kind: 'text', text: 'Hello' }] };
const list: Paper = {
  title: 'List',
  lead: '',
  blocks: [{ kind: 'table', name: 'T', columns: [{ head: 'A', kind: 'number' }], rows: [[1]] }],
};

describe('writing a folder', () => {
  beforeAll(() => loadLanguage('en'));

  it('holds each paper as Word in its order, tables as workbooks, under names that every disk takes', async () => {
    const zip = await writeFolder([{ paper: list }, { paper: letter }], '–');
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['01 List.docx', '01 List.xlsx', '02 Letter a b.docx']);
    for (const bytes of Object.values(files)) expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });
});
