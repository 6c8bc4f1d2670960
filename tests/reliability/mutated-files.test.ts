/** Files that were damaged on their way: each gives the same content or is refused with a reason, and nothing is written. */
import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { expect, it, vi } from 'vitest';
import { checkHandOver } from '#exchange/hand-over/take-in.ts';
import { writeHandOver } from '#exchange/hand-over/write-hand-over.ts';
import { restoreSafeCopy } from '#exchange/safe-copy/restore-safe-copy.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import { isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import type { Store } from '#store/store.ts';
import { openSmallDistrict, recordsOf } from '../exchange/safe-copy/small-district.ts';
import { Chance } from '../laws/chance.ts';
import { openTestStore } from '../store/test-store.ts';
import { asked, Count, printFigures } from './figures.ts';
import { damaged, sameBytes } from './mutations.ts';

const turns = asked('FIVEPOINT_MUTATIONS', 200);
const seed = asked('FIVEPOINT_FIRST_SEED', 1);
const still = new AbortController().signal;
const silent = () => undefined;
const HASH = 32;
/** The database of tests keeps every transaction, and slows down by them. */
const TURNS_OF_A_STORE = 250;
// A long run takes as long as it takes; nothing here waits.
const timeout = 120_000 + turns * 500;
vi.setConfig({ testTimeout: timeout });

const isEmpty = async (store: Store) => Object.values(await store.recordCounts()).every((count) => count === 0);

async function handOverFile(): Promise<Uint8Array> {
  const chance = new Chance(99);
  const random = (count: number) => Uint8Array.from({ length: count }, () => chance.whole(256));
  const store = await openSmallDistrict();
  const wish = { what: 'everything' as const, part: '', passphrase: '' };
  const written = await writeHandOver(store, wish, random, silent, still);
  store.close();
  if (!written.ok) throw new Error(written.error.code);
  return written.value.bytes;
}

/** The hash at the end made right again, as somebody would who changes a file on purpose. */
function rehashed(bytes: Uint8Array): Uint8Array {
  if (bytes.length < HASH) return bytes;
  const made = bytes.slice();
  made.set(sha256(made.subarray(0, made.length - HASH)), made.length - HASH);
  return made;
}

it(`${turns} damaged hand-over files are refused with a reason, and nothing is written`, async () => {
  const whole = await handOverFile();
  const into = await openTestStore({ seed: 7 });
  const chance = new Chance(seed);
  const found = new Count();
  for (let turn = 0; turn < turns; turn += 1) {
    const { how, bytes } = damaged(whole, chance);
    const checked = await checkHandOver(into, bytes, '');
    if (sameBytes(bytes, whole)) found.add('came out unharmed');
    else if (checked.ok) throw new Error(`turn ${turn}: taken although ${how}`);
    else found.add(checked.error.code);
  }
  expect(await isEmpty(into)).toBe(true);
  expect((await into.handOverState()).taken).toEqual([]);
  into.close();
  printFigures('damaged hand-over files', { turns, ...found.counts, written: 0 });
});

it(`${turns} hand-over files with damage and a hash made right again are seen by their signatures`, async () => {
  const whole = await handOverFile();
  const into = await openTestStore({ seed: 8 });
  const chance = new Chance(seed + 1);
  const found = new Count();
  const right = await checkHandOver(into, whole, '');
  if (!right.ok) throw new Error(right.error.code);
  for (let turn = 0; turn < turns; turn += 1) {
    const { how, bytes } = damaged(whole.subarray(0, whole.length - HASH), chance);
    const forged = rehashed(Uint8Array.from([...bytes, ...new Uint8Array(HASH)]));
    const checked = await checkHandOver(into, forged, '');
    if (!checked.ok) found.add(checked.error.code);
    else if (checked.value.problems.length > 0) found.add(checked.value.problems[0]?.refusal.code ?? '');
    else if (checked.value.missing.length > 0 || checked.value.taken.length < right.value.taken.length) {
      found.add('batches missing and said');
    } else {
      // What is believed must be what was signed.
      expect(checked.value.incoming, `turn ${turn}: ${how}`).toEqual(right.value.incoming);
      found.add('same content');
    }
  }
  expect(await isEmpty(into)).toBe(true);
  into.close();
  printFigures('hand-over files with a hash made right again', { turns, ...found.counts, written: 0 });
});

it(`${turns} damaged safe copies are refused with a reason, and nothing is written`, async () => {
  const store = await openSmallDistrict();
  const { blob } = await writeSafeCopy(store, silent, still);
  store.close();
  const whole = new Uint8Array(await blob.arrayBuffer());
  const chance = new Chance(seed + 2);
  const found = new Count();
  let turn = 0;
  while (turn < turns) {
    const fresh = await openTestStore({ seed: 9 });
    for (const end = Math.min(turns, turn + TURNS_OF_A_STORE); turn < end; turn += 1) {
      const { how, bytes } = damaged(whole, chance);
      if (sameBytes(bytes, whole)) {
        found.add('came out unharmed');
        continue;
      }
      const restored = await restoreSafeCopy(fresh, bytes, silent, still);
      if (restored.ok) throw new Error(`turn ${turn}: restored although ${how}`);
      found.add(restored.error.code);
    }
    expect(await recordsOf(fresh)).toEqual([]);
    fresh.close();
  }
  printFigures('damaged safe copies', { turns, ...found.counts, written: 0 });
});

const BOOKS = ['roster-and-attendance-2026.xlsx', 'funding-ledger-2026.xls'];

it.each(BOOKS)(`${turns} damaged workbooks give the same cells or are refused: %s`, async (file) => {
  const whole = new Uint8Array(readFileSync(`tests/samples/${file}`));
  const cells = async (bytes: Uint8Array) => {
    const book = await readSpreadsheet(bytes, file);
    return isReadProblem(book) ? book : JSON.stringify(book.sheets);
  };
  // The reader of the old kind says on the console which records it does not know.
  vi.spyOn(console, 'error').mockReturnValue();
  const right = await cells(whole);
  const chance = new Chance(seed + 3);
  const found = new Count();
  for (let turn = 0; turn < turns; turn += 1) {
    const { bytes } = damaged(whole, chance);
    const read = await cells(bytes);
    if (typeof read === 'object') found.add(read.code);
    else if (read === right) found.add('same cells');
    else found.add('other cells');
  }
  printFigures(`damaged ${file}`, { turns, ...found.counts });
  // A zipped workbook carries a check sum for every part. The old kind has none: what was altered in a text is text.
  if (file.endsWith('x')) expect(found.of('other cells')).toBe(0);
  const known = Object.keys(found.counts).filter((name) => !/^(file\.|same cells|other cells)/.test(name));
  expect(known).toEqual([]);
});
