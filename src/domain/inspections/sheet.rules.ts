/** What a score sheet is made of and what makes it valid. Points are whole tenths everywhere. */
import type { Refusal } from '#domain/contracts.ts';
import { FIGURE_NAMES, type FigureName } from './figure-names.ts';

export const SHEET_PURPOSES = ['visit', 'year-end'] as const;
export type SheetPurpose = (typeof SHEET_PURPOSES)[number];

export interface SheetArea {
  id: string;
  name: string;
}

/** `plain` counts within the hundred, `bonus` outside it, `veto` has no points: a breach fails the whole. */
export const ITEM_KINDS = ['plain', 'bonus', 'veto'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface SheetItem {
  id: string;
  area: string;
  name: string;
  kind: ItemKind;
  /** Most that is given, in tenths; 0 for a veto. */
  points: number;
  /** What is looked at. */
  evidence: string;
  /** The figure that stands beside it; at the year's end it gives the points by itself. Empty for none. */
  figure: FigureName | '';
}

/** The hundred, in tenths. */
export const HUNDRED = 1000;
const LONGEST_NAME = 200;
const MOST_ITEMS = 120;

export interface SheetDraft {
  title: string;
  areas: SheetArea[];
  items: SheetItem[];
  passAt: number;
  excellentAt: number;
  bonusMost: number;
}

export const sumOfPoints = (items: readonly SheetItem[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'plain' ? item.points : 0), 0);

const refuse = (code: string, field: string, values?: Refusal['values']): Refusal => ({
  code: `sheet.${code}`,
  field,
  ...(values && { values }),
});

const isTenths = (points: number): boolean => Number.isSafeInteger(points) && points >= 0 && points <= HUNDRED;

function itemProblem(item: SheetItem, areas: ReadonlySet<string>): Refusal | undefined {
  const field = `item/${item.id}`;
  if (item.name.trim() === '') return refuse('item-name-missing', field);
  if (item.name.length > LONGEST_NAME || item.evidence.length > LONGEST_NAME) {
    return refuse('text-too-long', field, { most: LONGEST_NAME });
  }
  if (!areas.has(item.area)) return refuse('area-unknown', field);
  if (item.figure !== '' && !FIGURE_NAMES.includes(item.figure)) return refuse('figure-unknown', field);
  if (item.kind === 'veto') return item.points === 0 ? undefined : refuse('veto-has-points', field);
  if (!isTenths(item.points) || item.points === 0) return refuse('points-invalid', field);
  return undefined;
}

export function sheetProblem(draft: SheetDraft): Refusal | undefined {
  if (draft.title.trim() === '') return refuse('title-missing', 'title');
  if (draft.title.length > LONGEST_NAME) return refuse('text-too-long', 'title', { most: LONGEST_NAME });
  for (const area of draft.areas) {
    if (area.name.trim() === '') return refuse('area-name-missing', `area/${area.id}`);
  }
  const areas = new Set(draft.areas.map(({ id }) => id));
  if (draft.items.length > MOST_ITEMS) return refuse('too-many-items', 'items', { most: MOST_ITEMS });
  for (const item of draft.items) {
    const problem = itemProblem(item, areas);
    if (problem) return problem;
  }
  const sum = sumOfPoints(draft.items);
  if (sum !== HUNDRED) return refuse('not-a-hundred', 'items', { sum: sum / 10 });
  if (!isTenths(draft.passAt)) return refuse('grade-invalid', 'passAt');
  if (!isTenths(draft.excellentAt) || draft.excellentAt < draft.passAt) return refuse('grade-invalid', 'excellentAt');
  if (!isTenths(draft.bonusMost)) return refuse('points-invalid', 'bonusMost');
  return undefined;
}
