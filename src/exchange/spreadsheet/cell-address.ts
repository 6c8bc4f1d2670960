/** Column letters of a column counted from 0: 0 is 'A', 26 is 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** 'C12' for row 12 (from 1) and column 2 (from 0). */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Row (from 1) and column (from 0) of 'C12'; undefined when it is no address. */
export function parseCellAddress(address: string): { row: number; column: number } | undefined {
  const found = ADDRESS.exec(address);
  if (!found) return undefined;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row >= 1 ? { row, column: column - 1 } : undefined;
}
