import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Cell, isReadProblem, type Sheet, type Workbook } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';

export const SAMPLES = fileURLToPath(new URL('./', import.meta.url));

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${SAMPLES}${name}`));
}

export async function readBook(bytes: Uint8Array, name: string): Promise<Workbook> {
  const book = await readSpreadsheet(bytes, name);
  if (isReadProblem(book)) throw new Error(`${name}: ${book.code}`);
  return book;
}

export async function readSample(name: string): Promise<Workbook> {
  return readBook(sampleBytes(name), name);
}

export function firstSheet(book: Workbook): Sheet {
  const sheet = book.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** A sheet of texts as CSV gives them. */
export function textSheet(rows: readonly (readonly string[])[]): Sheet {
  return {
    name: 'made',
    merges: [],
    rows: rows.map((row) =>
      row.map(
        (text): Cell => (text === '' ? { kind: 'empty', value: null, text } : { kind: 'text', value: text, text }),
      ),
    ),
  };
}

/** Headings as the field uses them; knows no record kinds. */
export const FIELDS = [
  { key: 'number', headings: ['序号', 'No.'] },
  { key: 'name', headings: ['姓名', '名称', 'Name'], required: true },
  { key: 'sex', headings: ['性别', '性別', 'Sex'] },
  { key: 'birthYear', headings: ['出生年份', '出生年月', '出生日期', 'Year of birth'] },
  { key: 'unit', headings: ['所属社区(村)', '所属社区', '单位名称'] },
  { key: 'phone', headings: ['联系电话', '电话', '聯絡電話', 'Phone', 'Telephone'] },
  { key: 'groups', headings: ['人群类别'] },
  { key: 'remark', headings: ['备注', 'Note', 'Remark'] },
  { key: 'date', headings: ['日期', '时间', 'Date'] },
  { key: 'title', headings: ['活动名称', '摘要'] },
  { key: 'kind', headings: ['活动类型', '类型'] },
  { key: 'place', headings: ['地点'] },
  { key: 'speaker', headings: ['主讲人'] },
  { key: 'persons', headings: ['参加人数', '参加人数总数'] },
  { key: 'elderly', headings: ['老年人'] },
  { key: 'hours', headings: ['学时', '课时'] },
  { key: 'mode', headings: ['形式'] },
  { key: 'income', headings: ['收入'] },
  { key: 'spent', headings: ['支出'] },
  { key: 'source', headings: ['来源'] },
  { key: 'purpose', headings: ['用途'] },
  { key: 'balance', headings: ['结余'] },
  { key: 'voucher', headings: ['凭证号'] },
  { key: 'clerk', headings: ['经办人'] },
  { key: 'residents', headings: ['常住人口'] },
  { key: 'registered', headings: ['户籍人口'] },
  { key: 'over60', headings: ['60岁以上'] },
  { key: 'tier', headings: ['层级'] },
  { key: 'parent', headings: ['上级单位'] },
  { key: 'dataSource', headings: ['数据来源'] },
  { key: 'year', headings: ['年份'] },
  { key: 'level', headings: ['等级'] },
  { key: 'document', headings: ['文号'] },
  { key: 'state', headings: ['状态'] },
  { key: 'total', headings: ['总数'] },
] as const;

/** The same text in the full-width forms that Chinese keyboards give. */
export function wide(text: string): string {
  return text.replace(/[!-~]/g, (plain) => String.fromCharCode(plain.charCodeAt(0) + 0xfee0));
}
