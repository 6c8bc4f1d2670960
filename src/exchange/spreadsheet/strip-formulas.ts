/**
 * Takes the formulas out of an old workbook before it is read: only what they came to is wanted, and the library that reads
 * the rest never comes to the end of a formula that was damaged.
 */

/** A stream of records: kind and length, two bytes each, then so many bytes. */
type Stream = { [index: number]: number; readonly length: number };

const FORMULA = [0x0006, 0x0206, 0x0406];
/** Names, names elsewhere, formulas of several cells, formats and checks by formula. */
const MADE_OF_FORMULAS = [0x0018, 0x0218, 0x0023, 0x0223, 0x0021, 0x0221, 0x04bc, 0x01b1, 0x01be];
/** A kind that is read over. */
const IGNORED = 0x01c0;
/** Row, column, format, value and flags come first, in every version. */
const VALUE = 16;
/** Of a formula with its length, in a container and in the older bare streams: what is shorter was damaged. */
export const SHORTEST = { container: 22, bare: 18 };
const HEAD = 4;

/** Changes the stream in its place. */
export function stripFormulas(stream: Stream, shortest: number): void {
  const word = (at: number) => (stream[at] as number) | ((stream[at + 1] as number) << 8);
  for (let at = 0, length = 0; at + HEAD <= stream.length; at += HEAD + length) {
    const kind = word(at);
    length = word(at + 2);
    const end = at + HEAD + length;
    const isCut = FORMULA.includes(kind) && (length < shortest || end > stream.length);
    if (isCut || MADE_OF_FORMULAS.includes(kind)) {
      stream[at] = IGNORED & 0xff;
      stream[at + 1] = IGNORED >> 8;
    } else if (FORMULA.includes(kind)) {
      // Nothing but zeros is a formula of no length, wherever that is looked for.
      for (let byte = at + HEAD + VALUE; byte < end; byte += 1) stream[byte] = 0;
    }
  }
}
