/** Word files and workbooks as LibreOffice opens them, turned into PDF: words, tables and pictures of charts. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { startPlanFromModel } from '#domain/plans/plan.commands.ts';
import { planView } from '#domain/plans/plan.views.ts';
import { summaryView } from '#domain/reports/summary.views.ts';
import { exampleForms } from '#exchange/forms/example-forms.ts';
import type { FormCell } from '#exchange/forms/fill-sheet.ts';
import { fillTemplate } from '#exchange/forms/fill-template.ts';
import { readTemplate } from '#exchange/forms/template.ts';
import { workbookBytes } from '#exchange/spreadsheet/write-workbook.ts';
import { paperSheets } from '#exchange/word/paper-sheets.ts';
import { writeWord } from '#exchange/word/write-word.ts';
import { planPaper } from '#features/reports/plan-paper.ts';
import { summaryPaper } from '#features/reports/summary-paper.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import type { Paper } from '#kernel/paper.ts';
import {
  DISTRICT,
  families,
  family,
  money,
  planStore,
  residents,
  STREET,
  session,
  signed,
  TODAY,
} from '../domain/plans/plans-store.ts';
import { type PdfContent, readPdf } from './pdf-text.ts';

// An office program takes a minute to begin, which the quick loop does not have.
const wanted = process.env.FIVEPOINT_OFFICE === '1' ? ['soffice', 'libreoffice'] : [];
const office = wanted
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find((path) => existsSync(path));

/** A PDF of a file, as LibreOffice prints it. */
function printed(name: string, bytes: Uint8Array): PdfContent {
  const folder = mkdtempSync(join(tmpdir(), 'fivepoint-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    // A profile of its own: an office program that is open would take the file over.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const order = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, name)];
    execFileSync(office ?? '', order, { stdio: 'pipe' });
    return readPdf(readFileSync(join(folder, name.replace(/\.[^.]+$/, '.pdf'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function crc(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

/** A grey picture of a size. */
function picture(width: number, height: number, grey: number) {
  const chunk = (type: string, content: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const line = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, grey)]);
  const lines = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const png = Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))]);
  return { bytes: new Uint8Array(png), type: 'png' as const, width, height };
}

const chartsOf = (paper: Paper) => paper.blocks.flatMap((block) => (block.kind === 'chart' ? [block.id] : []));

async function asWord(paper: Paper): Promise<PdfContent> {
  const pictures = new Map(chartsOf(paper).map((id, at) => [id, picture(640 + at, 320, 40 * (at + 1))]));
  const file = await writeWord(paper, { dash: '–', pictures });
  return printed('paper.docx', new Uint8Array(await file.arrayBuffer()));
}

/** Words of a paper that are to be found in the order in which they stand. */
function expectInOrder(found: string, words: readonly string[]): void {
  let at = 0;
  for (const word of words.map((each) => each.replace(/\s/g, ''))) {
    const next = found.indexOf(word, at);
    expect(next, `“${word}” after ${found.slice(Math.max(0, at - 40), at)}`).toBeGreaterThanOrEqual(0);
    at = next + word.length;
  }
}

const titled = office === undefined ? 'LibreOffice (none is installed here)' : 'LibreOffice';

describe.skipIf(office === undefined)(titled, { timeout: 300_000 }, () => {
  beforeAll(() => loadLanguage('zh-CN'));

  it('prints a Word plan with its sections, tasks and places for seal and signatures', async () => {
    const store = await planStore();
    const plan = { unit: DISTRICT, year: 2026, planKind: 'annual' as const, model: 'district' as const };
    const words = { title: '2026 年社区教育工作计划', guidingIdea: '以人为本。\n人人学习。', aims: '培训率提高。' };
    const models = text().planModels.district.tasks as Readonly<Record<string, { title: string }>>;
    const begun = await store.commit(startPlanFromModel, { ...plan, ...words, tasks: models });
    expect(begun.ok).toBe(true);
    const page = await store.read(planView, { unit: DISTRICT, year: 2026, today: TODAY });
    if (page?.annual === undefined) throw new Error('no plan');
    const { text: found, pages } = await asWord(planPaper(text(), page, page.annual));
    expectInOrder(found, [
      '2026年社区教育工作计划',
      '以人为本。',
      '人人学习。',
      '培训率提高。',
      page.annual.tasks[0]?.title ?? '',
    ]);
    for (const { title } of page.annual.tasks) expect(found).toContain(title.replace(/\s/g, ''));
    for (const place of Object.values(text().reports.signatures)) expect(found).toContain(place.replace(/\s/g, ''));
    expect(pages).toBeGreaterThanOrEqual(1);
  });

  it('prints a Word summary with every cell of its tables and a picture for every chart', async () => {
    const store = await planStore(
      session('2026-05-04', [1, 2, 3, 4], { unnamed: 2 }),
      session('2026-03-04', [4, 5, 6, 7], { theme: 'health' }),
      residents(DISTRICT, 16),
      residents(STREET, 13),
      signed(DISTRICT, 2025, 5, 16),
      money(120_050, '2026-05-20'),
      ...family('2026-02-01'),
      families(3),
    );
    const summary = await store.read(summaryView, { unit: DISTRICT, year: 2026, today: TODAY, half: false });
    if (summary === undefined) throw new Error('no summary');
    const paper = summaryPaper(text(), summary, false);
    const { text: found, pictures } = await asWord(paper);
    const headings = paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expectInOrder(found, headings);
    expect(found).toContain('1,200.50');
    const charts = chartsOf(paper);
    expect(charts.length).toBeGreaterThan(2);
    expect(
      pictures
        .filter(({ height }) => height === 320)
        .map(({ width }) => width)
        .sort(),
    ).toEqual(charts.map((_, at) => 640 + at));

    // The tables of the same paper as a workbook.
    const book = printed('tables.xlsx', workbookBytes(paperSheets(paper)));
    expectInOrder(
      book.text,
      paperSheets(paper).flatMap(({ columns }) => columns[0]?.heading ?? []),
    );
    expect(book.text).toContain('1,200.50');
  });

  it('prints a filled form in its own layout and calculates what is to be calculated', async () => {
    const [, roster] = exampleForms(text());
    if (roster === undefined) throw new Error('no example');
    const marks = await readTemplate(roster.bytes, roster.file);
    if (!marks.ok) throw new Error(marks.error.code);
    const cell = (value: string | number): FormCell => ({
      kind: typeof value === 'number' ? 'number' : 'text',
      value,
      text: String(value),
    });
    const people = Array.from(
      { length: 12 },
      (_, at) =>
        new Map([
          ['number', cell(at + 1)],
          ['name', cell(`学员${at + 101}`)],
        ]),
    );
    const figures = new Map([
      ['unit', cell('青禾街道')],
      ['year', cell('2026')],
      ['today', cell('2026-06-15')],
    ]);
    const content = { figures, lists: new Map([['learners' as const, people]]), dash: '–' };
    const { text: found } = printed('form.xlsx', fillTemplate(roster.bytes, marks.value, content));
    expectInOrder(
      found,
      people.map((_, at) => `学员${at + 101}`),
    );
    expect(found).toContain('填报单位：青禾街道');
    // What the form adds up covers the rows that were made.
    expect(found).toContain('合计（人）12');
  });
});
