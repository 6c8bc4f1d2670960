import type { TextEncoding } from './cell-types.ts';

// Registers come out of Excel and WPS as GB18030 (on Taiwan and Hong Kong machines Big5), out of browsers as UTF-8, and
// as "Unicode text" in UTF-16.

export type Detected = { readonly encoding: TextEncoding; readonly sure: boolean };

// Frequent characters of registers, simplified and traditional; a wrong decoding hardly ever gives them.
const SIMPLIFIED =
  '的一是在有人年月日社区学校教育姓名性别男女联系电话地址备注合计序号时间活动讲座老师居民村街道镇市单位类型年份金额出生所属文化程度';
const TRADITIONAL =
  '的一是在有人年月日社區學校教育姓名性別男女聯絡電話地址備註合計序號時間活動講座老師居民村街道鎮市單位類型年份金額出生所屬文化程度';

function decodes(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Share of the two-byte characters that lie in the zone of the everyday characters of the encoding. */
function everydayShare(bytes: Uint8Array, inZone: (lead: number, trail: number) => boolean): number {
  let pairs = 0;
  let inside = 0;
  for (let index = 0; index < bytes.length - 1; index += 1) {
    const lead = bytes[index] as number;
    if (lead < 0x81) continue;
    const trail = bytes[index + 1] as number;
    pairs += 1;
    if (inZone(lead, trail)) inside += 1;
    index += 1;
  }
  return pairs === 0 ? 0 : inside / pairs;
}

function frequentShare(text: string, frequent: string): number {
  let wide = 0;
  let hits = 0;
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) continue;
    wide += 1;
    if (frequent.includes(character)) hits += 1;
  }
  return wide === 0 ? 0 : hits / wide;
}

const FEW_BROKEN = 0.05;

/** Share of characters beyond ASCII that could not be decoded. */
function brokenShare(bytes: Uint8Array, label: string): number {
  let wide = 0;
  let broken = 0;
  for (const character of new TextDecoder(label).decode(bytes)) {
    if (character.charCodeAt(0) < 0x80) continue;
    wide += 1;
    if (character === '\ufffd') broken += 1;
  }
  return wide === 0 ? 1 : broken / wide;
}

function utf16WithoutMark(sample: Uint8Array): TextEncoding | undefined {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > 0 && odd > even * 4) return 'utf-16le';
  if (even > 0 && even > odd * 4) return 'utf-16be';
  return undefined;
}

/** The encoding of a text file; undefined when it is none of those that can be read. */
export function detectEncoding(bytes: Uint8Array): Detected | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', sure: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', sure: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', sure: true };
  if (bytes.subarray(0, 65_536).includes(0)) {
    const wide = utf16WithoutMark(bytes.subarray(0, 65_536));
    return wide !== undefined && decodes(bytes, wide) !== undefined ? { encoding: wide, sure: false } : undefined;
  }
  if (decodes(bytes, 'utf-8') !== undefined) return { encoding: 'utf-8', sure: true };
  // One broken character in a long file does not make it another encoding; its cell is refused later.
  if (brokenShare(bytes, 'utf-8') <= FEW_BROKEN) return { encoding: 'utf-8', sure: false };
  const asGb = decodes(bytes, 'gb18030');
  const asBig5 = decodes(bytes, 'big5');
  if (asGb === undefined && asBig5 === undefined) {
    return brokenShare(bytes, 'gb18030') <= FEW_BROKEN ? { encoding: 'gb18030', sure: false } : undefined;
  }
  if (asBig5 === undefined) return { encoding: 'gb18030', sure: true };
  if (asGb === undefined) return { encoding: 'big5', sure: true };
  const sample = bytes.subarray(0, 262_144);
  const gb =
    everydayShare(sample, (lead, trail) => lead >= 0xa1 && lead <= 0xd7 && trail >= 0xa1) +
    2 * frequentShare(asGb.slice(0, 100_000), SIMPLIFIED);
  const big5 =
    everydayShare(sample, (lead, trail) => lead >= 0xa1 && lead <= 0xc6 && (trail <= 0x7e || trail >= 0xa1)) +
    2 * frequentShare(asBig5.slice(0, 100_000), TRADITIONAL);
  return gb >= big5 ? { encoding: 'gb18030', sure: gb > big5 + 0.2 } : { encoding: 'big5', sure: big5 > gb + 0.2 };
}

/** Text of the bytes without byte-order mark; what cannot be decoded becomes U+FFFD, which no cell parser accepts. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
