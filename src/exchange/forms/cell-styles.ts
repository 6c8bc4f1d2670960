import { builtInFormat, formatOfCode } from '#exchange/spreadsheet/cell-formats.ts';
import { attribute, scanXml } from '#exchange/spreadsheet/xml-scan.ts';

/** How the frame of a cell shows a number. `plain`: as it is, so it is written the way the screen has it. */
export type CellStyle = 'plain' | 'percent' | 'date' | 'number';

const GENERAL = 0;
const TEXT = 49;
const PERCENTS = [9, 10];

function styleOf(id: number, code: string | undefined): CellStyle {
  if (code === undefined) {
    if (id === GENERAL || id === TEXT) return 'plain';
    if (PERCENTS.includes(id)) return 'percent';
    return builtInFormat(id).kind === 'date' ? 'date' : 'number';
  }
  if (/^(general|@)$/i.test(code.trim())) return 'plain';
  if (code.replace(/"[^"]*"|\\./g, '').includes('%')) return 'percent';
  return formatOfCode(code).kind === 'date' ? 'date' : 'number';
}

/** By the number that cells name. */
export function readStyles(xml: string): CellStyle[] {
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  let inCells = false;
  scanXml(xml, {
    open(name, tag) {
      if (name === 'numFmt') codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        styles.push(styleOf(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
