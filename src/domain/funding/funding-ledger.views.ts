import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import type { FundingPart } from '#domain/indicators/funding.ts';
import type { FundingSource, ListEntry } from '#domain/settings/settings.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { compare } from '#kernel/calendar.ts';
import { type FundingEntry, fundingRecord } from './funding.record.ts';
import { amountsOf, figuresOf, partOfLine, sourceNamed } from './funding.rules.ts';

export const LEDGER_PAGE = 50;

export interface FundingLedgerParams {
  unit: string;
  year: number;
  /** From 0. */
  page: number;
  state?: 'arranged' | 'spent' | undefined;
  source?: string | undefined;
  /** Reads every line of the year, so that it is known how many there are. */
  counted?: boolean | undefined;
}

export interface LedgerRow extends FundingEntry {
  id: string;
  /** Unit that entered it. */
  unit: string;
  unitName: string;
  sourceName: string | undefined;
  purposeName: string | undefined;
  part: FundingPart;
}

export interface FundingLedger {
  rows: LedgerRow[];
  page: number;
  more: boolean;
}

interface Loaded {
  settings: Record<string, unknown> | undefined;
  tree: UnitTree;
  /** The newest lines, enough for the page asked for and one more. */
  entries: Stored<FundingEntry>[];
}

/** Units below and with money of the year, found down the tree by their totals so that units without any are not read. */
async function unitsWithMoney(reader: Reader, tree: UnitTree, unit: string, year: number): Promise<string[]> {
  const found: string[] = [];
  let level = [tree.standsFor(unit)];
  while (level.length > 0) {
    const totals = await reader.totals(level, [year]);
    const funded = level.filter((code) => {
      const cells = totals.find((row) => row.unit === code)?.cells;
      return Object.keys(cells ?? {}).some((measure) => measure.startsWith('funding'));
    });
    found.push(...funded.flatMap(tree.codesOf));
    level = funded.flatMap((code) => [...tree.childrenOf(code)]);
  }
  return found;
}

/** Lines of the ledger and the budget of a unit and everything below it, newest first. */
export const fundingLedgerView = defineView({
  name: 'fundingLedger',
  async load(reader: Reader, { unit, year, page, state, source, counted }: FundingLedgerParams): Promise<Loaded> {
    const [settings, tree] = await Promise.all([reader.get(settingsRecord, SETTINGS_ID), readUnitTree(reader)]);
    const whole = counted || state !== undefined || source !== undefined;
    const limit = (page + 1) * LEDGER_PAGE + 1;
    const entries: Stored<FundingEntry>[] = [];
    for (const code of await unitsWithMoney(reader, tree, unit, year)) {
      const lines = await reader.range(fundingRecord, '[unit+f.date]', {
        from: [code, `${year}-01-01`],
        to: [code, `${year}-12-31`],
        newestFirst: true,
        ...(whole ? {} : { limit }),
      });
      for (const line of lines) {
        if (state !== undefined && line.state !== state) continue;
        if (source === undefined || line.source === source) entries.push(line);
      }
    }
    return { settings, tree, entries };
  },
  select({ settings, tree, entries }, { page }): FundingLedger {
    const { fundingSources, fundingPurposes } = completeSettings(settings);
    const ordered = [...entries].sort((one, other) => compare(other.date, one.date) || compare(other.id, one.id));
    const start = page * LEDGER_PAGE;
    const rows = ordered.slice(start, start + LEDGER_PAGE).map((entry): LedgerRow => {
      const source = sourceNamed(fundingSources, entry.source);
      return {
        ...entry,
        unitName: tree.unit(entry.unit)?.name ?? entry.unit,
        sourceName: source.name,
        purposeName: fundingPurposes.find((purpose) => purpose.id === entry.purpose)?.name,
        part: partOfLine(source, entry.nature),
      };
    });
    return { rows, page, more: ordered.length > start + LEDGER_PAGE };
  },
});

export interface FundingLists {
  sources: FundingSource[];
  purposes: ListEntry[];
  /** Years with money, latest first. */
  years: { year: number; arranged: number; spent: number }[];
}

const FIRST_YEAR = 2000;

/** What an entry form offers, and the money of every year known. */
export const fundingListsView = defineView({
  name: 'fundingLists',
  async load(reader: Reader, { unit, lastYear }: { unit: string; lastYear: number }) {
    const settings = await reader.get(settingsRecord, SETTINGS_ID);
    const years = Array.from({ length: Math.max(0, lastYear - FIRST_YEAR + 1) }, (_, index) => FIRST_YEAR + index);
    return { settings, totals: await reader.totals([unit], years) };
  },
  select({ settings, totals }): FundingLists {
    const { fundingSources, fundingPurposes } = completeSettings(settings);
    const counted = (year: (typeof totals)[number], side: 'arranged' | 'spent'): number =>
      figuresOfYear(year.cells, side, fundingSources);
    return {
      sources: fundingSources.filter((source) => !source.hidden),
      purposes: fundingPurposes.filter((purpose) => !purpose.hidden),
      years: totals
        .map((row) => ({ year: row.year, arranged: counted(row, 'arranged'), spent: counted(row, 'spent') }))
        .filter((row) => row.arranged !== 0 || row.spent !== 0)
        .sort((one, other) => other.year - one.year),
    };
  },
});

function figuresOfYear(
  cells: Readonly<Record<string, readonly number[]>>,
  side: 'arranged' | 'spent',
  sources: readonly FundingSource[],
): number {
  return figuresOf(amountsOf(cells), side, sources, undefined, 0).counted;
}
