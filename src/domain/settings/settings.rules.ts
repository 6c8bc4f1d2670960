/** Defaults of every list and number that a district may change, and how stored settings complete them. */
import type { FundingSource, ListEntry, SessionKind, SettingsFields } from './settings.record.ts';

const entries = (...ids: string[]): ListEntry[] => ids.map((id) => ({ id }));

export const DEFAULT_SETTINGS = {
  tierNames: {} as Record<string, string>,
  groups: entries(
    'employed',
    'laid-off',
    'older',
    'vulnerable',
    'floating',
    'farmers',
    'infants-and-carers',
    'youth',
    'women',
    'pregnant',
    'other',
  ),
  themes: entries(
    'academic',
    'vocational',
    'health',
    'food-safety',
    'law',
    'womens-rights',
    'city-life',
    'survival-skills',
    'counselling',
    'moral-education',
    'civic-manners',
    'parenting',
    'arts',
    'sports',
    'digital-skills',
  ),
  sessionKinds: [
    { id: 'class', counts: true },
    { id: 'lecture', counts: true },
    { id: 'training', counts: true },
    { id: 'event', counts: false },
    { id: 'performance', counts: false },
    { id: 'meeting', counts: false },
    { id: 'staff-training', counts: false },
  ] as SessionKind[],
  organizationKinds: [
    ...entries('enterprise', 'workplace', 'street', 'neighbourhood-committee', 'family'),
    // Not asked for everywhere: shown where a district wants them.
    { id: 'individual', hidden: true },
    { id: 'circle', hidden: true },
  ] as ListEntry[],
  fundingSources: [
    { id: 'district-budget', counted: true, government: true },
    { id: 'street-budget', counted: true, government: true },
    { id: 'village-funds', counted: true, government: true },
    { id: 'college-support', counted: false, government: true },
    { id: 'award', counted: false, government: true },
    { id: 'donation', counted: false, government: false },
    { id: 'fees', counted: false, government: false },
    { id: 'other', counted: false, government: false },
  ] as FundingSource[],
  fundingPurposes: entries('training', 'staff', 'equipment', 'building', 'publicity', 'other'),
  gain: 500,
  comparison: 'more-than' as 'more-than' | 'at-least',
  floor: 100,
  fewMembers: 20,
  sample: false,
};
export type CompleteSettings = typeof DEFAULT_SETTINGS;

/** Stored settings with the defaults where a field was never set, was emptied, or the whole record was taken back. */
export function completeSettings(stored: SettingsFields | Record<string, unknown> | undefined): CompleteSettings {
  const complete: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  if (stored !== undefined && 'deleted' in stored && stored.deleted === true) return complete as CompleteSettings;
  for (const name of Object.keys(DEFAULT_SETTINGS)) {
    const value = (stored as Record<string, unknown> | undefined)?.[name];
    if (value !== undefined && value !== null) complete[name] = value;
  }
  return complete as CompleteSettings;
}

/** Whether sessions of a kind count for the training rate; an unknown kind does not. */
export function countsForRate(settings: CompleteSettings, sessionKind: string): boolean {
  return settings.sessionKinds.find((kind) => kind.id === sessionKind)?.counts ?? false;
}
