/** Writes a paper as a Word file in the form that offices use: A4, title in the middle, headings, ruled tables, room for seal and signatures. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { currentLanguage } from '#i18n/language.ts';
import { paperCell } from '#i18n/paper-words.ts';
import {
  columnShares,
  type Paper,
  type PaperBlock,
  type PaperPhoto,
  type PaperPicture,
  type PaperTable,
} from '#kernel/paper.ts';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// Lengths in twentieths of a point; A4 is 11906 wide. Sizes of type in half points.
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_985, bottom: 1_758, left: 1_587, right: 1_474 };
const FORM_MARGIN = { top: 1_134, bottom: 850, left: 1_134, right: 1_134 };
const POINTS_PER_PIXEL = 0.75;

interface Look {
  body: number;
  heading: number;
  title: number;
  table: number;
  /** Height of a line of text. */
  line: number;
  /** Width between the margins. */
  width: number;
  indent: number;
  fonts: { body: string; heading: string; title: string; table: string };
}

function lookOf(paper: Paper): Look {
  const chinese = currentLanguage() === 'zh-CN';
  const margin = paper.form ? FORM_MARGIN : MARGIN;
  const body = paper.form ? 21 : chinese ? 32 : 24;
  return {
    body,
    heading: paper.form ? 24 : chinese ? 32 : 28,
    title: paper.form ? 36 : 44,
    table: paper.form ? 20 : 21,
    line: paper.form ? 320 : chinese ? 560 : 400,
    width: PAGE.width - margin.left - margin.right,
    indent: chinese && !paper.form ? body * 20 : 0,
    fonts: { body: paper.form ? '宋体' : '仿宋', heading: '黑体', title: '宋体', table: '宋体' },
  };
}

/** Chinese type of its own, western letters in one that every office has. */
const fontOf = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

interface RunLook {
  size: number;
  font: string;
  bold?: boolean;
}

/** Signs that XML cannot carry are left out: one of them makes the whole file unreadable. */
const plain = (text: string): string => text.replace(/(?!\t)\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '');

const run = (text: string, { size, font, bold }: RunLook): TextRun =>
  new TextRun({ text: plain(text), size, font: fontOf(font), color: '000000', ...(bold && { bold }) });

const paragraph = (text: string, look: RunLook, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [run(text, look)] });

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function tableOf(table: PaperTable, look: Look, dash: string): (Paragraph | Table)[] {
  const widths = columnShares(table).map((share) => Math.floor((look.width * share) / 100));
  const type = { size: look.table, font: look.fonts.table };
  const cell = (text: string, index: number, head: boolean): TableCell => {
    const isText = head || table.columns[index]?.kind === 'text' || table.columns[index]?.kind === 'date';
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      children: [
        paragraph(
          text,
          { ...type, bold: head },
          { alignment: head ? AlignmentType.CENTER : isText ? AlignmentType.LEFT : AlignmentType.RIGHT },
        ),
      ],
    });
  };
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map(({ kind }, index) => cell(paperCell(kind, row[index], dash), index, false)),
      }),
  );
  const made = new Table({
    width: { size: look.width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map(({ head }, index) => cell(head, index, true)),
      }),
      ...rows,
    ],
  });
  const name = paragraph(
    table.name,
    { ...type, bold: true },
    { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 160, after: 80 } },
  );
  return [
    ...(table.hideName ? [] : [name]),
    made,
    new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT } }),
  ];
}

/** Two places to a row, each with a line to write on. */
function signaturesOf(places: readonly string[], look: Look): (Paragraph | Table)[] {
  const half = Math.floor(look.width / 2);
  const pairs = Array.from({ length: Math.ceil(places.length / 2) }, (_, at) => places.slice(at * 2, at * 2 + 2));
  const type = { size: look.body, font: look.fonts.body };
  const none = { top: NO_RULE, bottom: NO_RULE, left: NO_RULE, right: NO_RULE };
  return [
    new Paragraph({ spacing: { before: 400 }, keepNext: true }),
    new Table({
      width: { size: half * 2, type: WidthType.DXA },
      columnWidths: [half, half],
      borders: { ...none, insideHorizontal: NO_RULE, insideVertical: NO_RULE },
      rows: pairs.map(
        (pair) =>
          new TableRow({
            cantSplit: true,
            height: { value: 900, rule: HeightRule.ATLEAST },
            children: [0, 1].map(
              (side) =>
                new TableCell({
                  width: { size: half, type: WidthType.DXA },
                  borders: none,
                  children: [paragraph(pair[side] === undefined ? '' : `${pair[side]}\u2007`, type)],
                }),
            ),
          }),
      ),
    }),
  ];
}

function imageOf(title: string, picture: PaperPicture, most: { width: number; height: number }): ImageRun {
  const scale = Math.min(1, most.width / picture.width, most.height / picture.height);
  const name = plain(title);
  return new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name, title: name, description: name },
  });
}

function pictureOf(title: string, picture: PaperPicture, look: Look): Paragraph {
  const most = { width: Math.floor(look.width / 20 / POINTS_PER_PIXEL), height: Number.POSITIVE_INFINITY };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160, after: 160 },
    children: [imageOf(title, picture, most)],
  });
}

/** Two to a row, each over what it shows; one whose content is not here is named alone. */
function photosOf(
  photos: readonly PaperPhoto[],
  look: Look,
  pictures: ReadonlyMap<string, PaperPicture>,
): (Paragraph | Table)[] {
  if (photos.length === 0) return [];
  const half = Math.floor(look.width / 2);
  const most = { width: half / 20 / POINTS_PER_PIXEL - 12, height: 300 };
  const type = { size: look.table - 2, font: look.fonts.table };
  const none = { top: NO_RULE, bottom: NO_RULE, left: NO_RULE, right: NO_RULE };
  const cell = (photo: PaperPhoto | undefined): TableCell => {
    const picture = photo && pictures.get(photo.id);
    const centred = { alignment: AlignmentType.CENTER, spacing: { after: 80 } };
    return new TableCell({
      width: { size: half, type: WidthType.DXA },
      borders: none,
      children: [
        ...(photo && picture ? [new Paragraph({ ...centred, children: [imageOf(photo.caption, picture, most)] })] : []),
        paragraph(photo?.caption ?? '', type, centred),
      ],
    });
  };
  const pairs = Array.from({ length: Math.ceil(photos.length / 2) }, (_, at) => photos.slice(at * 2, at * 2 + 2));
  return [
    new Table({
      width: { size: half * 2, type: WidthType.DXA },
      columnWidths: [half, half],
      borders: { ...none, insideHorizontal: NO_RULE, insideVertical: NO_RULE },
      rows: pairs.map((pair) => new TableRow({ cantSplit: true, children: [cell(pair[0]), cell(pair[1])] })),
    }),
    new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT } }),
  ];
}

function blockOf(
  block: PaperBlock,
  look: Look,
  pictures: ReadonlyMap<string, PaperPicture>,
  dash: string,
): (Paragraph | Table)[] {
  const body = { size: look.body, font: look.fonts.body };
  const spacing = { line: look.line, lineRule: LineRuleType.AT_LEAST };
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(
          block.text,
          { size: look.heading, font: look.fonts.heading, bold: true },
          { heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { ...spacing, before: 200, after: 60 } },
        ),
      ];
    case 'text':
      return block.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph(line.trim(), body, { spacing, indent: { firstLine: look.indent } }));
    case 'note':
      return [paragraph(block.text, { size: look.table - 2, font: look.fonts.table }, { spacing: { before: 60 } })];
    case 'table':
      return tableOf(block, look, dash);
    case 'chart': {
      const picture = pictures.get(block.id);
      return picture ? [pictureOf(block.title, picture, look)] : [];
    }
    case 'photos':
      return photosOf(block.photos, look, pictures);
    case 'signatures':
      return signaturesOf(block.places, look);
  }
}

/** `dash` stands in a cell without a value. Pictures fill the places that carry their ids. */
export async function writeWord(
  paper: Paper,
  { dash, pictures = new Map() }: { dash: string; pictures?: ReadonlyMap<string, PaperPicture> },
): Promise<Blob> {
  const look = lookOf(paper);
  const small = { size: look.table, font: look.fonts.table };
  const document = new Document({
    title: paper.title,
    creator: 'Fivepoint',
    styles: { default: { document: { run: { size: look.body, font: fontOf(look.fonts.body) } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: paper.form ? FORM_MARGIN : MARGIN } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...small, font: fontOf(small.font) }),
                ],
              }),
            ],
          }),
        },
        children: [
          paragraph(
            paper.title,
            { size: look.title, font: look.fonts.title, bold: true },
            { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { after: 160 } },
          ),
          ...(paper.lead === ''
            ? []
            : [
                paragraph(
                  paper.lead,
                  { size: look.body, font: look.fonts.body },
                  { alignment: AlignmentType.CENTER, spacing: { after: 200 } },
                ),
              ]),
          ...paper.blocks.flatMap((block) => blockOf(block, look, pictures, dash)),
        ],
      },
    ],
  });
  return new Blob([await Packer.toArrayBuffer(document)], { type: WORD_TYPE });
}
