/**
 * The sheets that are proposed where a district has none of its own: common practice, in no way official, and meant to
 * be changed. Only the points stand here; the words come from the language of whoever takes the sheet.
 */
import type { FigureName } from './figure-names.ts';
import type { ItemKind, SheetDraft, SheetItem, SheetPurpose } from './sheet.rules.ts';

interface DefaultItem {
  id: string;
  /** In whole points. */
  points: number;
  kind?: ItemKind;
  figure?: FigureName;
}

const VISIT: Readonly<Record<string, readonly DefaultItem[]>> = {
  leadership: [
    { id: 'leading-group', points: 4 },
    { id: 'plan', points: 4, figure: 'tasks' },
    { id: 'joint-meeting', points: 3 },
    { id: 'in-assessment', points: 4 },
  ],
  base: [
    { id: 'rooms', points: 6 },
    { id: 'equipment', points: 6 },
    { id: 'network', points: 4 },
    { id: 'points-cover', points: 4, figure: 'coverage' },
  ],
  people: [
    { id: 'full-time', points: 5 },
    { id: 'part-time', points: 4 },
    { id: 'volunteers', points: 3 },
    { id: 'staff-training', points: 3 },
  ],
  money: [
    { id: 'per-resident', points: 6, figure: 'funding' },
    { id: 'earmarked', points: 4 },
  ],
  teaching: [
    { id: 'rate', points: 10, figure: 'training-rate' },
    { id: 'groups', points: 5 },
    { id: 'courses', points: 5, figure: 'sessions' },
    { id: 'online', points: 5 },
  ],
  organizations: [{ id: 'organizations', points: 8, figure: 'organizations' }],
  records: [
    { id: 'ledger', points: 4 },
    { id: 'publicity', points: 3 },
  ],
  beyond: [
    { id: 'brand', points: 5, kind: 'bonus' },
    { id: 'honours', points: 5, kind: 'bonus' },
    { id: 'made-up', points: 0, kind: 'veto' },
    { id: 'accident', points: 0, kind: 'veto' },
  ],
};

const YEAR_END: Readonly<Record<string, readonly DefaultItem[]>> = {
  figures: [
    { id: 'target', points: 30, figure: 'training-rate' },
    { id: 'floor', points: 20, figure: 'funding' },
    { id: 'organizations-rising', points: 15, figure: 'organizations' },
    { id: 'coverage', points: 10, figure: 'coverage' },
    { id: 'tasks', points: 15, figure: 'tasks' },
  ],
  judged: [
    { id: 'records-kept', points: 5 },
    { id: 'on-time', points: 5 },
  ],
  beyond: [
    { id: 'distinction', points: 5, kind: 'bonus' },
    { id: 'made-up', points: 0, kind: 'veto' },
  ],
};

const DEFAULTS: Readonly<Record<SheetPurpose, typeof VISIT>> = { visit: VISIT, 'year-end': YEAR_END };

/** Words of a default sheet, by the ids above. */
export interface SheetWords {
  title: string;
  areas: Record<string, string>;
  items: Record<string, { name: string; evidence: string }>;
}

export function defaultSheet(purpose: SheetPurpose, words: SheetWords): SheetDraft {
  const areas = DEFAULTS[purpose];
  return {
    title: words.title,
    areas: Object.keys(areas).map((id) => ({ id, name: words.areas[id] ?? id })),
    items: Object.entries(areas).flatMap(([area, items]) =>
      items.map(
        ({ id, points, kind, figure }): SheetItem => ({
          id,
          area,
          name: words.items[id]?.name ?? id,
          kind: kind ?? 'plain',
          points: points * 10,
          evidence: words.items[id]?.evidence ?? '',
          figure: figure ?? '',
        }),
      ),
    ),
    passAt: 700,
    excellentAt: 900,
    bonusMost: purpose === 'visit' ? 100 : 50,
  };
}
