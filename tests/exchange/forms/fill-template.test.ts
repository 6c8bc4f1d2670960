import { describe, expect, it } from 'vitest';
import type { FormMark } from '#domain/forms/form.record.ts';
import type { ListName } from '#domain/forms/marks.ts';
import type { FormCell, FormContent } from '#exchange/forms/fill-sheet.ts';
import { fillTemplate } from '#exchange/forms/fill-template.ts';
import { readTemplate } from '#exchange/forms/template.ts';
import { isReadProblem, type Sheet } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import { type Fixture, formBytes, partOf } from './form-fixture.ts';

const cell = (kind: FormCell['kind'], value: FormCell['value'], text = String(value ?? '')): FormCell => ({
  kind,
  value,
  text,
});

const figures = new Map<string, FormCell>([
  ['unit', cell('text', 'Lake & Hill Street')],
  ['residents', cell('number', 12_345, '12,345')],
  ['rate.percent', cell('percent', 43.1274, '43.1%')],
  ['funding.spent', cell('money', 1_234_567, '12,345.67')],
  ['funding.arranged-per-resident', cell('per-head', 99.8, '0.998')],
  ['today', cell('date', '2026-06-15', '15 Jun 2026')],
  ['rate.target', cell('percent', undefined, '')],
  ['evil', cell('text', '=1+1')],
]);

const people = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      new Map([
        ['number', cell('number', index + 1)],
        ['name', cell('text', `Person ${index + 1}`)],
        ['birth-year', cell('text', String(1950 + index))],
      ]),
  );

const content = (learners = 0): FormContent => ({
  figures,
  lists: new Map([['learners' as ListName, people(learners)]]),
  dash: '–',
});

async function marksOf(bytes: Uint8Array): Promise<FormMark[]> {
  const marks = await readTemplate(bytes, 'form.xlsx');
  if (!marks.ok) throw new Error(marks.error.code);
  return marks.value;
}

async function filled(fixture: Fixture, learners = 0) {
  const template = formBytes(fixture);
  const bytes = fillTemplate(template, await marksOf(template), content(learners));
  const book = await readSpreadsheet(bytes, 'form.xlsx');
  if (isReadProblem(book)) throw new Error(book.code);
  const sheet = book.sheets[0] as Sheet;
  return { bytes, book, sheet, texts: sheet.rows.map((row) => row.map(({ text }) => text)) };
}

const text = (ref: string, words: string, style = 4) =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('a form with single cells', () => {
  it('gets numbers as its cells show them, dates as dates, words in the middle of words', async () => {
    const { sheet, texts } = await filled({
      strings: ['{{unit}}', 'Of {{residents}} residents {{rate.percent}} ({{rate.target}})'],
      sheets: {
        Month: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3" ht="30" customHeight="1">${text('A3', '{{rate.percent}}', 1)}${text('B3', '{{rate.percent}}', 0)}${text('C3', '{{funding.spent}}', 3)}${text('D3', '{{ today }}', 2)}${text('E3', '{{today}}', 0)}${text('F3', '{{funding.arranged-per-resident}}', 0)}${text('G3', '{{rate.target}}', 1)}</row></sheetData>`,
      },
    });
    expect(texts[0]).toEqual(['Lake & Hill Street', 'Of 12,345 residents 43.1% (–)']);
    const row = sheet.rows[2] ?? [];
    expect(row.map(({ value }) => value)).toEqual([0.431274, 43.1, 12_345.67, '2026-06-15', '15 Jun 2026', 0.998]);
  });

  it('keeps unknown marks and takes wide braces; a text never becomes a formula', async () => {
    const { bytes, texts } = await filled({
      sheets: {
        Month: `<sheetData><row r="1">${text('A1', '{{nonsense}}')}${text('B1', '\uff5b\uff5bResidents\uff5d\uff5d')}${text('C1', '{{evil}}')}${text('D1', '{{evil}} {{unit}}')}</row></sheetData>`,
      },
    });
    expect(texts[0]).toEqual(['{{nonsense}}', '12345', "'=1+1", "'=1+1 Lake & Hill Street"]);
    expect(partOf(bytes, 'xl/worksheets/Sheet1.xml')).not.toContain('<f>');
  });

  it('keeps everything that is not a mark, byte by byte', async () => {
    const layout =
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols><col min="1" max="1" width="38.5" customWidth="1"/></cols>';
    const tail = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
    const { bytes } = await filled({
      sheets: {
        Month: `${layout}<sheetData><row r="1">${text('A1', 'Head')}</row></sheetData>${tail}`,
        Two: '<sheetData/>',
      },
    });
    const xml = partOf(bytes, 'xl/worksheets/Sheet1.xml') ?? '';
    expect(xml).toContain(`${layout}<sheetData>`);
    expect(xml).toContain(`</sheetData>${tail}</worksheet>`);
    expect(partOf(bytes, 'xl/styles.xml')).toBe(partOf(formBytes({ sheets: {} }), 'xl/styles.xml'));
  });
});

const ROSTER: Fixture = {
  names: '<definedName name="_xlnm.Print_Area" localSheetId="0">Roster!$A$1:$C$9</definedName>',
  sheets: {
    Roster: `<dimension ref="A1:C9"/><sheetData><row r="1">${text('A1', 'Roster of {{unit}}')}</row><row r="4">${text('A4', 'No.')}${text('B4', 'Name')}${text('C4', 'Born')}</row><row r="5" ht="24" customHeight="1">${text('A5', '{{learners.number}}')}${text('B5', '{{learners.name}}')}${text('C5', '{{learners.birth-year}}')}</row><row r="6"><c r="A6" s="4"/><c r="B6" s="4"/><c r="C6" s="4"/></row><row r="8"><c r="C8"><f>COUNTA(B5:B6)</f><v>0</v></c></row><row r="9">${text('A9', 'Seal')}</row></sheetData><mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="B5:C5"/><mergeCell ref="A9:C9"/></mergeCells><conditionalFormatting sqref="B5:B6 A9"><cfRule type="expression" priority="1"><formula>B9=""</formula></cfRule></conditionalFormatting><rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks><drawing r:id="rId1"/>`,
    Sum: '<sheetData><row r="1"><c r="A1"><f>Roster!C8*2</f><v>7</v></c></row></sheetData>',
  },
};

describe('a form with a list', () => {
  it('fills the rows it has, and leaves the others empty', async () => {
    const { texts, sheet } = await filled(ROSTER, 1);
    expect(texts.slice(4)).toEqual([['1', 'Person 1', '1950'], [], [], ['', '', '#VALUE?'], ['Seal']]);
    expect(sheet.merges).toContainEqual({ row: 9, column: 0, rows: 1, columns: 3 });
  });

  it('makes rows where it has too few, and what is below moves with its formulas, frames and pictures', async () => {
    const { bytes, texts, sheet } = await filled(ROSTER, 5);
    expect(texts[0]?.[0]).toBe('Roster of Lake & Hill Street');
    expect(texts.slice(4, 9).map((row) => row[1])).toEqual([1, 2, 3, 4, 5].map((number) => `Person ${number}`));
    expect(texts[11]).toEqual(['Seal']);
    const xml = partOf(bytes, 'xl/worksheets/Sheet1.xml') ?? '';
    expect(xml).toContain('<c r="C11"><f>COUNTA(B5:B9)</f></c>');
    expect(xml).toContain('<row r="9" ht="24" customHeight="1">');
    expect(xml).toContain('sqref="B5:B9 A12"');
    expect(xml).toContain('<formula>B12=&quot;&quot;</formula>');
    expect(xml).toContain('<brk id="12"');
    expect(sheet.merges.map(({ row }) => row)).toEqual([1, 5, 7, 8, 9, 12]);
    expect(partOf(bytes, 'xl/worksheets/Sheet2.xml')).toContain('<f>Roster!C11*2</f></c>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('Roster!$A$1:$C$12');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(partOf(bytes, 'xl/drawings/drawing1.xml')).toMatch(/<xdr:row>11<.*<xdr:row>12</);
    expect(partOf(bytes, 'xl/calcChain.xml')).toBeUndefined();
    expect(partOf(bytes, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('is known by its headings alone, over a row that need not even be there', async () => {
    const { texts } = await filled(
      {
        sheets: {
          Roster: `<sheetData><row r="2">${text('B2', '姓名')}${text('C2', '备注')}${text('D2', '出生年份')}</row><row r="4">${text('B4', '合计')}</row></sheetData>`,
        },
      },
      3,
    );
    expect(texts.slice(1)).toEqual([
      ['', '姓名', '备注', '出生年份'],
      ['', 'Person 1', '', '1950'],
      ['', 'Person 2', '', '1951'],
      ['', 'Person 3', '', '1952'],
      ['', '合计'],
    ]);
  });
});
