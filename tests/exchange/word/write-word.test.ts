import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { paperSheets } from '#exchange/word/paper-sheets.ts';
import { writeWord } from '#exchange/word/write-word.ts';
import { loadLanguage } from '#i18n/language.ts';
import type { Paper } from '#kernel/paper.ts';

/** One grey pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const paper: Paper = {
  title: '2026 年社区教育工作总结',
  lead: '青禾街道',
  blocks: [
    { kind: 'heading', text: '一、数字' },
    { kind: 'text', text: '第一段 <&>\u0007\n第二段' },
    {
      kind: 'table',
      name: '各单位: 培训率',
      columns: [
        { head: '单位', kind: 'text' },
        { head: '人数', kind: 'number' },
        { head: '经费', kind: 'money' },
        { head: '培训率', kind: 'percent' },
        { head: '人均', kind: 'per-head' },
        { head: '日期', kind: 'date' },
      ],
      rows: [
        ['青禾', 1234, 120_050, 43.1234, 213.5, '2026-05-04'],
        ['苗圃', undefined, 0, undefined, undefined, ''],
      ],
    },
    { kind: 'chart', id: 'rate', title: '培训率' },
    { kind: 'chart', id: 'not-drawn', title: '没有' },
    { kind: 'signatures', places: ['单位（盖章）', '负责人', '填表人', '日期'] },
  ],
};

const pictures = new Map([['rate', { bytes: PNG, type: 'png' as const, width: 1280, height: 640 }]]);
const written = async (of: Paper = paper) =>
  new Uint8Array(await (await writeWord(of, { dash: '–', pictures })).arrayBuffer());
const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);

describe('writing a Word file', () => {
  beforeAll(() => loadLanguage('zh-CN'));

  it('is a package with title, headings, paragraphs and cells in their order', async () => {
    const bytes = await written();
    expect(Object.keys(unzipSync(bytes))).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
    );
    const text = textOf(partOf(bytes, 'word/document.xml'));
    expect(text.slice(0, 6)).toEqual([
      '2026 年社区教育工作总结',
      '青禾街道',
      '一、数字',
      '第一段 &lt;&amp;&gt;',
      '第二段',
      '各单位: 培训率',
    ]);
    expect(text).toEqual(expect.arrayContaining(['青禾', '1,234', '1,200.50', '43.1%', '2.14', '2026年5月4日']));
    expect(text.filter((cell) => cell === '–')).toHaveLength(4);
  });

  it('is A4, repeats the head of a table and keeps Chinese type apart from western', async () => {
    const xml = partOf(await written(), 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/w:eastAsia="仿宋"/);
    // Headings are black, whatever the styles of the program that opens it say.
    expect(xml.match(/<w:color w:val="000000"\/>/g)?.length).toBe(xml.match(/<w:t[ >]/g)?.length);
    const form = partOf(await written({ ...paper, form: true }), 'word/document.xml');
    expect(form).toMatch(/w:top="1134"/);
  });

  it('puts a picture into its place at the width of the page, with words for those who do not see it', async () => {
    const bytes = await written();
    const media = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/'));
    expect(media.map(([, content]) => content)).toEqual([PNG]);
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml).toContain('descr="培训率"');
    const [, width = 0, height = 0] = (/<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? []).map(Number);
    expect(width / 635).toBeLessThanOrEqual(11_906 - 1_587 - 1_474);
    expect(Math.round(width / height)).toBe(2);
  });

  it('sets photos two to a row over what they show, within half the page, and names those that are not here', async () => {
    const photo = (id: string) => ({ id, caption: `照片 ${id}`, width: 1200, height: 1600, thumb: '' });
    const album: Paper = {
      title: '佐证',
      lead: '',
      blocks: [{ kind: 'photos', photos: [photo('a'), photo('b'), photo('c')] }],
    };
    const jpeg = (seed: number) => ({ bytes: Uint8Array.of(255, 216, 255, seed), type: 'jpg' as const });
    const shown = new Map(['a', 'c'].map((id, at) => [id, { ...jpeg(at), width: 1200, height: 1600 }]));
    const bytes = new Uint8Array(await (await writeWord(album, { dash: '–', pictures: shown })).arrayBuffer());
    const media = Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/media\/.+\.jpg$/.test(name));
    expect(media.map(([, content]) => content[3]).sort()).toEqual([0, 1]);
    const xml = partOf(bytes, 'word/document.xml');
    expect(textOf(xml)).toEqual(['佐证', '照片 a', '照片 b', '照片 c', '']);
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(2);
    const [, width = 0, height = 0] = (/<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? []).map(Number);
    expect(width / 635).toBeLessThan((11_906 - 1_587 - 1_474) / 2);
    expect(width / height).toBeCloseTo(0.75, 1);
  });

  it('gives the same tables to a workbook, numbers as numbers', () => {
    expect(paperSheets(paper)).toEqual([
      {
        name: '各单位  培训率',
        columns: [
          { heading: '单位', kind: 'text' },
          { heading: '人数', kind: 'number' },
          { heading: '经费', kind: 'money' },
          { heading: '培训率', kind: 'percent' },
          { heading: '人均', kind: 'number' },
          { heading: '日期', kind: 'date' },
        ],
        rows: [
          ['青禾', 1234, 120_050, 0.431234, 2.135, '2026-05-04'],
          ['苗圃', undefined, 0, undefined, undefined, ''],
        ],
      },
    ]);
  });
});
