/** Two made-up forms, to begin with and to learn from: a monthly return in single cells, and a roster with a list. */
import { strToU8, zipSync } from 'fflate';
import { cellAddress } from '#exchange/spreadsheet/cell-address.ts';
import { escapeXml } from '#exchange/spreadsheet/write-workbook.ts';
import type { Messages } from '#i18n/language.ts';

export interface ExampleForm {
  name: string;
  askedBy: string;
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles of cells, in the order of `cellXfs` below. */
const STYLES = ['plain', 'title', 'head', 'label', 'number', 'percent', 'money', 'middle'] as const;
type Style = (typeof STYLES)[number];

type Cell = readonly [text: string, style?: Style] | undefined;

interface Layout {
  sheet: string;
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
  merges: readonly string[];
}

const font = (size: number, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="SimSun"/><family val="3"/></font>`;
const line = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`;
const FRAME = `<border>${line('left')}${line('right')}${line('top')}${line('bottom')}<diagonal/></border>`;

function xf(fontId: number, border: number, format: number, across: string, fill = 0): string {
  const place = `<alignment horizontal="${across}" vertical="center" wrapText="1"/>`;
  return `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${place}</xf>`;
}

const SHADE =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>';

const STYLE_SHEET = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
<fonts count="3">${font(11)}${font(16, true)}${font(11, true)}</fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${SHADE}</fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${FRAME}</borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${STYLES.length}">${[
  xf(0, 0, 0, 'left'),
  xf(1, 0, 0, 'center'),
  xf(2, 1, 0, 'center', 2),
  xf(0, 1, 0, 'left'),
  xf(0, 1, 3, 'right'),
  xf(0, 1, 164, 'right'),
  xf(0, 1, 4, 'right'),
  xf(0, 1, 0, 'center'),
].join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function cellXml(cell: Cell, row: number, column: number): string {
  if (cell === undefined) return '';
  const [text, style = 'plain'] = cell;
  const start = `<c r="${cellAddress(row, column)}" s="${STYLES.indexOf(style)}"`;
  if (text === '') return `${start}/>`;
  if (text.startsWith('=')) return `${start}><f>${escapeXml(text.slice(1))}</f></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function workbook({ sheet, widths, rows, merges }: Layout): Uint8Array<ArrayBuffer> {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const lines = rows.map((cells, index) => {
    const height = index === 0 ? ' ht="36" customHeight="1"' : ' ht="22" customHeight="1"';
    return `<row r="${index + 1}"${height}>${cells.map((cell, at) => cellXml(cell, index + 1, at)).join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="0"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLE_SHEET,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><mergeCells count="${merges.length}">${merged}</mergeCells><printOptions horizontalCentered="1"/><pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/></worksheet>`,
  };
  const packed = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(packed, { level: 6, mtime: '1980-01-01T12:00:00' });
}

type Words = Messages['forms']['examples'];

function monthly(words: Words): Layout {
  const twice = (label: string, month: string, year: string, style: Style): Cell[] => [
    [label, 'label'],
    [month, style],
    [year, style],
  ];
  const once = (label: string, year: string, style: Style): Cell[] => twice(label, '', year, style);
  return {
    sheet: words.monthly.sheet,
    widths: [38, 18, 18],
    merges: ['A1:C1', 'B2:C2', 'A15:C15'],
    rows: [
      [
        [words.monthly.title, 'title'],
        ['', 'title'],
        ['', 'title'],
      ],
      [[`${words.unit} {{unit}}`], [`${words.month} {{month}}`], ['']],
      [
        [words.item, 'head'],
        [words.thisMonth, 'head'],
        [words.thisYear, 'head'],
      ],
      twice(words.sessions, '{{month.sessions}}', '{{year.sessions}}', 'number'),
      twice(words.personTimes, '{{month.person-times}}', '{{year.person-times}}', 'number'),
      twice(words.newPeople, '{{month.new-persons}}', '{{rate.counted}}', 'number'),
      twice(words.spent, '{{month.spent}}', '{{funding.spent}}', 'money'),
      once(words.residents, '{{residents}}', 'number'),
      once(words.rate, '{{rate.percent}}', 'percent'),
      once(words.target, '{{rate.target}}', 'percent'),
      once(words.older, '{{group.older.persons}}', 'number'),
      once(words.families, '{{organizations.family.valid}}', 'number'),
      once(words.perResident, '{{funding.arranged-per-resident}}', 'money'),
      [],
      [[words.signed], [''], ['']],
    ],
  };
}

function roster(words: Words): Layout {
  const list = (['number', 'name', 'sex', 'birth-year', 'home', 'groups'] as const).map(
    (column): Cell => [
      `{{learners.${column}}}`,
      column === 'number' || column === 'sex' || column === 'birth-year' ? 'middle' : 'label',
    ],
  );
  const spare = list.map((cell): Cell => ['', cell?.[1] ?? 'label']);
  const { columns } = words;
  return {
    sheet: words.roster.sheet,
    widths: [8, 16, 8, 12, 20, 26],
    merges: ['A1:F1', 'A2:C2', 'D2:F2', 'A7:B7', 'A8:F8'],
    rows: [
      [
        [words.roster.title, 'title'],
        ['', 'title'],
        ['', 'title'],
        ['', 'title'],
        ['', 'title'],
        ['', 'title'],
      ],
      [[`${words.unit} {{unit}}`], [''], [''], [`${words.year} {{year}}`], [''], ['']],
      [columns.number, columns.name, columns.sex, columns.birthYear, columns.home, columns.groups].map(
        (head): Cell => [head, 'head'],
      ),
      list,
      spare,
      spare,
      [
        [words.people, 'label'],
        ['', 'label'],
        ['=COUNTA(B4:B6)', 'number'],
        ['', 'label'],
        ['', 'label'],
        ['', 'label'],
      ],
      [[words.signed], [''], [''], [''], [''], ['']],
    ],
  };
}

/** In the words of the language in which they are asked for. */
export function exampleForms({ forms }: Messages): ExampleForm[] {
  const words = forms.examples;
  return [
    { ...words.monthly, layout: monthly(words) },
    { ...words.roster, layout: roster(words) },
  ].map(({ name, askedBy, layout }) => ({ name, askedBy, file: `${name}.xlsx`, bytes: workbook(layout) }));
}
