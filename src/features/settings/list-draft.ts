/** A list while it is being changed: entries in order, each with a key of its own so that rows keep their focus. */
import type { SettingList } from '#domain/settings/setting-lists.rules.ts';
import type { FundingSource, ListEntry, SessionKind } from '#domain/settings/settings.record.ts';

/** Marks that an entry of some lists carries. */
export const MARKS: Readonly<Record<SettingList, readonly Mark[]>> = {
  groups: [],
  themes: [],
  sessionKinds: ['counts'],
  organizationKinds: [],
  fundingSources: ['counted', 'government'],
  fundingPurposes: [],
};
export type Mark = 'counts' | 'counted' | 'government';

export type StoredEntry = ListEntry & Partial<Record<Mark, boolean>>;

export interface DraftEntry extends StoredEntry {
  key: string;
}

export function toDraft(stored: readonly StoredEntry[]): DraftEntry[] {
  return stored.map((entry) => ({ ...entry, key: entry.id }));
}

export function withNew(draft: readonly DraftEntry[], list: SettingList): DraftEntry[] {
  const fresh = draft.filter((entry) => entry.id === '').length;
  const marks = Object.fromEntries(MARKS[list].map((mark) => [mark, false]));
  return [...draft, { id: '', name: '', key: `new-${fresh}-${draft.length}`, ...marks }];
}

export function moved(draft: readonly DraftEntry[], from: number, step: 1 | -1): DraftEntry[] {
  const to = from + step;
  const entry = draft[from];
  if (entry === undefined || to < 0 || to >= draft.length) return [...draft];
  const rest = draft.filter((_, place) => place !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** What the command takes; the marks that a list needs are there. */
export function fromDraft(list: SettingList, draft: readonly DraftEntry[]): Record<string, StoredEntry[]> {
  const entries = draft.map(({ key: _, ...entry }) => ({
    ...entry,
    ...Object.fromEntries(MARKS[list].map((mark) => [mark, entry[mark] ?? false])),
  }));
  return { [list]: entries as (ListEntry | SessionKind | FundingSource)[] };
}

/** Whether other kinds would count for the rate than now: then every total is made anew. */
export function countsOtherwise(stored: readonly StoredEntry[], draft: readonly StoredEntry[]): boolean {
  const counting = (entries: readonly StoredEntry[]) =>
    entries
      .filter((entry) => entry.counts)
      .map((entry) => entry.id)
      .sort()
      .join();
  return counting(stored) !== counting(draft);
}
