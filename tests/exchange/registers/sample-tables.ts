import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RegisterTable } from '#domain/registers/register-table.ts';
import {
  isUnreadable,
  type OpenFile,
  openPastedRegister,
  openRegisterFile,
} from '#exchange/registers/open-registers.ts';
import { registerTable } from '#exchange/registers/register-table.ts';

export const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

export const SAMPLE_FILES = [
  'units-and-population-2025.xlsx',
  'roster-and-attendance-2026.xlsx',
  'sign-in-2026-03-05.csv',
  'activity-ledger-2026.xlsx',
  'learning-organizations-2026.csv',
  'learning-organization-population-2026.csv',
  'funding-ledger-2026.xls',
] as const;

export const expected = JSON.parse(readFileSync(`${SAMPLES}expected.json`, 'utf8'));

export async function openSample(name: string): Promise<OpenFile> {
  const opened = await openRegisterFile(new Uint8Array(readFileSync(`${SAMPLES}${name}`)), name);
  if (isUnreadable(opened)) throw new Error(`${name}: ${opened.code}`);
  return opened;
}

export function tablesOf(file: OpenFile): RegisterTable[] {
  return file.sheets.map((sheet) => {
    if (sheet.register === undefined) throw new Error(`${file.name}: ${sheet.name} is no register`);
    return registerTable(sheet, sheet.register, sheet.mapping);
  });
}

export async function sampleTables(name: string): Promise<RegisterTable[]> {
  return tablesOf(await openSample(name));
}

/** Cells as they are pasted from a spreadsheet; `name` stands for the name of a file. */
export function pastedTables(name: string, lines: readonly (readonly string[])[]): RegisterTable[] {
  const opened = openPastedRegister(lines.map((cells) => cells.join('\t')).join('\n'), name);
  if (isUnreadable(opened)) throw new Error(`${name}: ${opened.code}`);
  return tablesOf(opened);
}
