import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DELIMITERS, detectDelimiter, splitDelimited } from '#exchange/spreadsheet/read-delimited.ts';

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '"', '""', 'a"b', '\n', '\r\n', 'x,y;z\tw', '张三', ' 空格 ', '="0012"'),
);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('separated text', () => {
  test('what is written by RFC 4180 is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (rows, delimiter, lineEnd, closed) => {
          const text = rows.map((row) => row.map(quoted).join(delimiter)).join(lineEnd) + (closed ? lineEnd : '');
          expect([...splitDelimited(text, delimiter)]).toEqual(rows);
        },
      ),
    );
  });

  test('any text is read to its end', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ') }), (text) => {
        const letters = [...splitDelimited(text, ',')].flat().join('').replace(/[^a]/g, '').length;
        expect(letters).toBe(text.replace(/[^a]/g, '').length);
      }),
    );
  });

  test.each([
    ['a,b\n1,2\n', ','],
    ['a;b;c\n1,5;2;3\n2,5;3;4\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['one column only\nno separator\n', ','],
  ])('%j is separated by %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
