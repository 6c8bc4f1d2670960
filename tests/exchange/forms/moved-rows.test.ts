import { describe, expect, it } from 'vitest';
import { movedArea, movedFormula, rowMap } from '#exchange/forms/moved-rows.ts';

/** Row 5 and its two spare rows fill ten rows: what is below row 7 moves by seven. */
const grown = rowMap([{ first: 5, last: 7, filled: 10 }]);
const maps = new Map([
  ['Roster', grown],
  ['Last year', rowMap([])],
  ["Bob's", grown],
]);
const moved = (formula: string, sheet = 'Roster') => movedFormula(formula, sheet, maps);

describe('rows below a list that outgrows its room', () => {
  it('move by what was added; rows within the room and above stay', () => {
    expect([1, 5, 7, 8, 20].map(grown.row)).toEqual([1, 5, 7, 15, 27]);
    expect(rowMap([{ first: 5, last: 7, filled: 2 }]).row(8)).toBe(8);
  });

  it('are added up over several lists of a sheet', () => {
    const both = rowMap([
      { first: 3, last: 3, filled: 4 },
      { first: 8, last: 8, filled: 3 },
    ]);
    expect([2, 3, 7, 8, 9].map(both.row)).toEqual([2, 3, 10, 11, 14]);
  });

  it('keep the areas that refer to them: over a list to its end, below it moved', () => {
    expect(movedArea('B5:B7', grown)).toBe('B5:B14');
    expect(movedArea('B5:B5', grown)).toBe('B5:B14');
    expect(movedArea('A1:F9', grown)).toBe('A1:F16');
    expect(movedArea('$C$8:$D$9', grown)).toBe('$C$15:$D$16');
    expect(movedArea('A1:C3', grown)).toBe('A1:C3');
  });
});

describe('a formula', () => {
  it('follows the rows of its own sheet and of the sheet it names', () => {
    expect(moved('SUM(C5:C7)/$D$9+C2')).toBe('SUM(C5:C14)/$D$16+C2');
    expect(moved("'Last year'!C9+Roster!C9", 'Other')).toBe("'Last year'!C9+Roster!C16");
    expect(moved("SUM('Bob''s'!A8:A9)", 'Other')).toBe("SUM('Bob''s'!A15:A16)");
  });

  it('keeps texts, functions with numbers in their names, names and other files as they are', () => {
    expect(moved('IF(C9="C9","see A9",LOG10(B9))')).toBe('IF(C16="C9","see A9",LOG10(B16))');
    expect(moved('[1]Roster!C9+rate9x+C9.5')).toBe('[1]Roster!C9+rate9x+C9.5');
  });
});
