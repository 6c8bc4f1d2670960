import {
  READ_LIMITS,
  type ReadLimits,
  type ReadProblem,
  ReadRefusal,
  type TextEncoding,
  type Workbook,
} from './cell-types.ts';
import { decodeText, detectEncoding } from './detect-encoding.ts';
import { openParts } from './guard-zip.ts';
import { readDelimited } from './read-delimited.ts';
import { readLegacy, readOtherParts } from './read-legacy.ts';
import { readXlsx } from './read-xlsx.ts';

export type ReadOptions = {
  /** For text files: read as this, whatever the bytes look like. */
  readonly encoding?: TextEncoding;
  /** For text files: the separator. */
  readonly delimiter?: string;
  readonly limits?: Partial<ReadLimits>;
};

/** A file whose first bytes say that it is something else altogether. */
const OTHER_FILES = [
  '%PDF',
  '\x89PNG',
  'GIF8',
  '{\\rtf',
  '\xff\xd8\xff',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  'BM',
  'RIFF',
  'SQLite',
];

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[index] !== text.charCodeAt(index)) return false;
  return true;
}

function baseName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || fileName;
}

async function readZip(bytes: Uint8Array, limits: ReadLimits): Promise<Workbook> {
  const parts = openParts(bytes, limits);
  if (parts.names.includes('xl/workbook.bin')) return readOtherParts(parts, 'xlsb', limits);
  if (parts.names.includes('[content_types].xml')) {
    if (parts.names.some((name) => /^(word|ppt|visio)\//.test(name))) throw new ReadRefusal('file.not-a-spreadsheet');
    return readXlsx(parts, limits);
  }
  if (parts.names.includes('content.xml')) {
    const kind = parts.read('mimetype');
    if (kind && !new TextDecoder().decode(kind).includes('spreadsheet'))
      throw new ReadRefusal('file.not-a-spreadsheet');
    return readOtherParts(parts, 'ods', limits);
  }
  throw new ReadRefusal('file.not-a-spreadsheet');
}

function isOldExcel(bytes: Uint8Array): boolean {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return true;
  return bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0;
}

/** Is there a stream of this name in a compound file? Names stand there in UTF-16. */
function hasEntry(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

async function readTextFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  limits: ReadLimits,
): Promise<Workbook> {
  let encoding = options.encoding;
  let sure = true;
  if (encoding === undefined) {
    const detected = detectEncoding(bytes);
    encoding = detected?.encoding;
    sure = detected?.sure ?? false;
    if (encoding === undefined) {
      throw new ReadRefusal(bytes.includes(0) ? 'file.not-a-spreadsheet' : 'file.unknown-encoding');
    }
  }
  let text = decodeText(bytes, encoding);
  const head = text.slice(0, 4096).trimStart();
  if (head.startsWith('<')) {
    // Many systems export a web page or an XML table under the name .xls; a page may say its own encoding.
    const declared = /charset\s*=\s*["']?\s*(gb2312|gbk|gb18030|big5|utf-8)/i.exec(head)?.[1]?.toLowerCase();
    if (options.encoding === undefined && encoding !== 'utf-8' && declared) {
      encoding = declared === 'big5' ? 'big5' : declared === 'utf-8' ? 'utf-8' : 'gb18030';
      text = decodeText(bytes, encoding);
    }
    if (/<table[\s>]/i.test(text) && /<(html|table|body|meta|!doctype html)/i.test(head)) {
      return { ...(await readLegacy(text, 'html', limits)), encoding };
    }
    if (head.includes('schemas-microsoft-com:office:spreadsheet')) {
      return { ...(await readLegacy(text, 'xml', limits)), encoding };
    }
    if (/^<(\?xml|!doctype|html|svg)/i.test(head)) throw new ReadRefusal('file.not-a-spreadsheet');
  }
  // Control characters do not occur in registers; they do in programs and pictures that happen to decode.
  const odd = /(?![\t\n\v\f\r])\p{Cc}/u.test(text.slice(0, 65_536));
  if (odd && options.encoding === undefined) throw new ReadRefusal('file.not-a-spreadsheet');
  return { ...readPastedText(text, name, { ...options, limits }), encoding, encodingSure: sure };
}

function readPastedText(text: string, name: string, options: ReadOptions): Workbook {
  const limits = { ...READ_LIMITS, ...options.limits };
  const { sheet, delimiter } = readDelimited(text, name, limits, options.delimiter);
  if (sheet.rows.length === 0) throw new ReadRefusal('file.empty');
  return { kind: 'text', delimiter, sheets: [sheet] };
}

function refusalOf(error: unknown): ReadProblem {
  return error instanceof ReadRefusal ? error.problem : { code: 'file.damaged', params: {} };
}

/**
 * Turns the bytes of a dropped file into sheets of typed cells. What kind of file it is is told by its content.
 * Never rejects: a bad file gives a ReadProblem. Reads at one go, so call it in a worker for large files.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Workbook | ReadProblem> {
  const limits = { ...READ_LIMITS, ...options.limits };
  try {
    if (bytes.length === 0) throw new ReadRefusal('file.empty');
    if (bytes.length > limits.bytes)
      throw new ReadRefusal('file.too-large', { limit: limits.bytes, bytes: bytes.length });
    if (OTHER_FILES.some((start) => startsWith(bytes, start))) throw new ReadRefusal('file.not-a-spreadsheet');
    const book = await readAny(bytes, fileName, options, limits);
    if (book.sheets.every((sheet) => sheet.rows.length === 0)) throw new ReadRefusal('file.empty');
    return book;
  } catch (error) {
    return refusalOf(error);
  }
}

async function readAny(bytes: Uint8Array, name: string, options: ReadOptions, limits: ReadLimits): Promise<Workbook> {
  if (startsWith(bytes, 'PK\x03\x04')) return readZip(bytes, limits);
  if (isOldExcel(bytes)) {
    if (hasEntry(bytes, 'EncryptedPackage')) throw new ReadRefusal('file.password-protected');
    return readLegacy(bytes, 'xls', limits, { singleByte: !hasEntry(bytes, 'Workbook') });
  }
  return readTextFile(bytes, baseName(name), options, limits);
}

/** Cells pasted from a spreadsheet or a chat: text with tabs, commas or semicolons. */
export function readPasted(text: string, options: ReadOptions = {}): Workbook | ReadProblem {
  try {
    if (text.trim() === '') throw new ReadRefusal('file.empty');
    return readPastedText(text, '', options);
  } catch (error) {
    return refusalOf(error);
  }
}
