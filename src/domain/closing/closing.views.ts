import { defineView, type Reader, type Stored, type UnitSums, type UnitTotals } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { type IsoDate, type IsoMonth, monthsOfYear, yearOf } from '#kernel/calendar.ts';
import {
  type MonthClosing,
  type MonthFigures,
  type MonthVerdict,
  monthClosingRecord,
  monthVerdictRecord,
} from './closing.record.ts';
import {
  type FigureDifference,
  heldByKind,
  isEmptyMonth,
  type MonthState,
  monthFigures,
  standingOfMonth,
} from './closing.rules.ts';

export interface ClosingParams {
  unit: string;
  /** `YYYY-MM` */
  month: IsoMonth;
  today: IsoDate;
}

/** A month of a unit: what it holds today, and how it stands. */
export interface UnitMonth {
  unit: string;
  name: string;
  month: IsoMonth;
  figures: MonthFigures;
  empty: boolean;
  state: MonthState;
  noActivity: boolean;
  confirmedOn: string;
  confirmedBy: string;
  /** Of the verdict, where there is one. */
  judgedOn: string;
  judgedBy: string;
  reason: string;
  /** What was frozen; undefined before it was confirmed. */
  confirmed: MonthFigures | undefined;
  differences: FigureDifference[];
}

export interface ClosingPage extends UnitMonth {
  isTop: boolean;
  /** Sessions of the month by kind; `name` is the district's own. */
  kinds: { kind: string; name: string | undefined; sessions: number }[];
  /** The twelve months of the unit. */
  months: { month: IsoMonth; state: MonthState }[];
  /** Units directly below, by name, with their month and the states of their year. */
  children: (UnitMonth & { months: MonthState[] })[];
  /** Of the units below: how many, and how many person-times of theirs are checked. */
  below: { of: number; checked: number; confirmed: number; missing: number; times: number; timesChecked: number };
}

interface ClosingLoaded {
  tree: UnitTree;
  settings: Record<string, unknown> | undefined;
  sums: UnitSums[];
  totals: UnitTotals[];
  closings: Stored<MonthClosing>[];
  verdicts: Stored<MonthVerdict>[];
}

/** The closing of a month, and how the units below stand: read from kept sums and the confirmations of one year. */
export const closingView = defineView({
  name: 'closing',
  async load(reader: Reader, { unit, month }: ClosingParams): Promise<ClosingLoaded> {
    const year = yearOf(month);
    const [tree, settings] = await Promise.all([readUnitTree(reader), reader.get(settingsRecord, SETTINGS_ID)]);
    const units = [unit, ...tree.childrenOf(unit)];
    const keys = units.flatMap(tree.codesOf).flatMap((code) => monthsOfYear(year).map((each) => [code, each]));
    const [sums, totals, closings, verdicts] = await Promise.all([
      reader.sums(units, [year]),
      reader.totals(units, [year]),
      reader.where(monthClosingRecord, '[unit+f.month]', keys),
      reader.where(monthVerdictRecord, '[unit+f.month]', keys),
    ]);
    return { tree, settings, sums, totals, closings, verdicts };
  },
  select(loaded, { unit, month, today }): ClosingPage | undefined {
    const { tree } = loaded;
    const record = tree.unit(unit);
    if (record === undefined) return undefined;
    const settings = completeSettings(loaded.settings);
    const months = monthsOfYear(yearOf(month));
    const keptOf = (code: string) => ({
      sums: loaded.sums.find((row) => row.unit === code),
      totals: loaded.totals.find((row) => row.unit === code),
    });
    const monthOfUnit = (code: string, asked: IsoMonth): UnitMonth => {
      const codes = new Set(tree.codesOf(code));
      const mine = (each: { unit: string; month: string }) => each.month === asked && codes.has(each.unit);
      const figures = monthFigures(keptOf(code), asked, settings);
      const { state, closing, verdict, differences } = standingOfMonth(
        asked,
        today,
        figures,
        loaded.closings.filter(mine),
        loaded.verdicts.filter(mine),
      );
      return {
        unit: code,
        name: tree.unit(code)?.name ?? code,
        month: asked,
        figures,
        empty: isEmptyMonth(figures),
        state,
        noActivity: closing?.noActivity ?? false,
        confirmedOn: closing?.confirmedOn ?? '',
        confirmedBy: closing?.by ?? '',
        judgedOn: verdict?.on ?? '',
        judgedBy: verdict?.by ?? '',
        reason: verdict?.reason ?? '',
        confirmed: closing?.figures,
        differences,
      };
    };
    const children = tree.childrenOf(unit).map((code) => ({
      ...monthOfUnit(code, month),
      months: months.map((each) => monthOfUnit(code, each).state),
    }));
    const count = (...states: MonthState[]) => children.filter(({ state }) => states.includes(state)).length;
    const times = (rows: readonly UnitMonth[]) => rows.reduce((sum, { figures }) => sum + figures.personTimesAll, 0);
    return {
      ...monthOfUnit(unit, month),
      isTop: !record.parent,
      kinds: heldByKind(keptOf(unit), month).map((row) => ({
        ...row,
        name: settings.sessionKinds.find(({ id }) => id === row.kind)?.name,
      })),
      months: months.map((each) => ({ month: each, state: monthOfUnit(unit, each).state })),
      children,
      below: {
        of: children.length,
        checked: count('checked'),
        confirmed: count('confirmed'),
        missing: count('missing', 'running', 'reopened', 'returned'),
        times: times(children),
        timesChecked: times(children.filter(({ state }) => state === 'checked')),
      },
    };
  },
});
