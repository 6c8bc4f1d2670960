/** The lists that a district may change, and what a change of one must keep to. */
import { MOST_GROUPS } from '#domain/attendance/segments.ts';
import type { Refusal } from '#domain/contracts.ts';
import type { ListEntry } from './settings.record.ts';
import { DEFAULT_SETTINGS } from './settings.rules.ts';

export const SETTING_LISTS = [
  'groups',
  'themes',
  'sessionKinds',
  'organizationKinds',
  'fundingSources',
  'fundingPurposes',
] as const;
export type SettingList = (typeof SETTING_LISTS)[number];

export const LONGEST_NAME = 40;
const MOST_ENTRIES = 60;

export function mostEntries(list: SettingList): number {
  return list === 'groups' ? MOST_GROUPS : MOST_ENTRIES;
}

/** A built-in entry has words of its own in every language; it can be hidden and renamed, not removed. */
export function isBuiltIn(list: SettingList, id: string): boolean {
  return DEFAULT_SETTINGS[list].some((entry) => entry.id === id);
}

/**
 * Why a list cannot become what was asked; the entry concerned is named by its place. `before`: the list as it stands;
 * `used`: ids that records mention.
 */
export function listProblem(
  list: SettingList,
  wanted: readonly ListEntry[],
  before: readonly ListEntry[],
  used: ReadonlySet<string>,
): Refusal | undefined {
  const refuse = (code: string, values: Refusal['values'] = {}): Refusal => ({
    code: `settings.${code}`,
    field: list,
    values: { list, ...values },
  });
  const most = mostEntries(list);
  if (wanted.length > most) return refuse('list-too-long', { most });
  if (!wanted.some((entry) => entry.hidden !== true)) return refuse('list-empty');
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const [place, { id, name = '' }] of wanted.entries()) {
    const own = name.trim();
    if (own === '' && !isBuiltIn(list, id)) return refuse('entry-name-missing', { place });
    if (own.length > LONGEST_NAME) return refuse('entry-name-too-long', { place, most: LONGEST_NAME });
    if (own !== '' && names.has(own)) return refuse('entry-name-doubled', { place, name: own });
    if (id !== '' && ids.has(id)) return refuse('entry-doubled', { place });
    if (id !== '' && !isBuiltIn(list, id) && !before.some((known) => known.id === id)) {
      return refuse('entry-unknown', { place });
    }
    names.add(own);
    ids.add(id);
  }
  for (const known of before) {
    if (ids.has(known.id)) continue;
    if (isBuiltIn(list, known.id)) return refuse('built-in-removed', { id: known.id, name: known.name ?? known.id });
    if (used.has(known.id)) return refuse('entry-in-use', { id: known.id, name: known.name ?? known.id });
  }
  return undefined;
}
