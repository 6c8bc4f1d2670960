import { type MeasureUnit, PLAIN_MEASURES, partsOf, unitOf } from '#domain/plans/measures.ts';
import type { PlanPage } from '#domain/plans/plan.views.ts';
import type { Progress } from '#domain/plans/progress.ts';
import { formatNumber, formatPercent, formatPerResident } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import type { OptionGroup } from '#ui/select-field.tsx';

type Lists = PlanPage['lists'];

interface Family {
  family: 'held' | 'theme' | 'group' | 'organizations';
  entries: keyof Lists;
}

const FAMILIES: readonly Family[] = [
  { family: 'held', entries: 'sessionKinds' },
  { family: 'theme', entries: 'themes' },
  { family: 'group', entries: 'groups' },
  { family: 'organizations', entries: 'organizationKinds' },
];

/** What a task can be proved by, in groups. */
export function measureOptions(messages: Messages, lists: Lists): OptionGroup[] {
  const { plans } = messages;
  return [
    {
      label: plans.measureGroups.figures,
      options: PLAIN_MEASURES.map((value) => ({ value, label: plans.measures[value] ?? value })),
    },
    ...FAMILIES.map(({ family, entries }) => ({
      label: plans.measureGroups[family],
      options: lists[entries].map((entry) => ({
        value: `${family}/${entry.id}`,
        label: listName(messages.lists[entries], entry),
      })),
    })),
  ];
}

/** The measure in words: what is counted. */
export function measureName(messages: Messages, lists: Lists, measure: string): string {
  const { family, detail } = partsOf(measure);
  const of = FAMILIES.find((each) => each.family === family);
  if (of === undefined || detail === '') return messages.plans.measures[measure] ?? measure;
  const entry = lists[of.entries].find((each) => each.id === detail) ?? { id: detail };
  return `${messages.plans.measureGroups[of.family]}: ${listName(messages.lists[of.entries], entry)}`;
}

/** A number of a measure as people read it, without its unit. */
export function measureNumber(unit: MeasureUnit, value: number): string {
  return unit === 'fen' ? formatPerResident(value, 'bare') : formatNumber(value);
}

/** "7 of 11 kinds · 4 to go". */
export function progressWords({ plans }: Messages, progress: Progress): string {
  const { unit, done, planned, met, left, rate, target } = progress;
  const words = plans.tasks;
  const number = (value: number): string => measureNumber(unit, value);
  const counted =
    planned === undefined
      ? words.noNumber({ done: number(done) })
      : words.ofPlanned({ done: number(done), planned: number(planned) });
  const parts = [`${counted} ${plans.units[unit]}`];
  if (rate !== undefined && target !== undefined) {
    parts.push(words.rate({ rate: formatPercent(rate, target), target: formatPercent(target) }));
  }
  if (met) parts.push(words.met);
  else if (left !== undefined) parts.push(words.left({ left: number(left) }));
  return parts.join(' · ');
}

/** The place where the records behind a measure are. */
export function placeOf(measure: string): string {
  const { family, detail } = partsOf(measure);
  switch (family) {
    case 'training-rate':
      return '/overview';
    case 'group':
    case 'persons':
      return '/learners';
    case 'course-kinds':
      return '/courses';
    case 'funding-arranged':
    case 'funding-spent':
      return '/funding';
    case 'organizations':
      return `/organizations?kind=${encodeURIComponent(detail)}`;
    case 'shares-rising':
      return '/organizations';
    default:
      return '/record';
  }
}

/** Address of the records behind a measure, unit and year kept. */
export const recordsHref = (measure: string, search: string): string => addressOf(placeOf(measure), search);

const PACKS: Readonly<Record<string, string>> = {
  'training-rate': 'training-rate',
  'funding-arranged': 'funding',
  'funding-spent': 'funding',
  organizations: 'organizations',
  'shares-rising': 'organizations',
};

/** Address of the pack that proves a measure: figure, definition, records, photos. Undefined where there is none. */
export function evidenceHref(measure: string, search: string): string | undefined {
  const pack = PACKS[partsOf(measure).family];
  return pack && addressOf(`/reports/evidence?figure=${pack}`, search);
}

function addressOf(place: string, search: string): string {
  const kept = search.replace(/^\?/, '');
  if (kept === '') return `#${place}`;
  return `#${place}${place.includes('?') ? '&' : '?'}${kept}`;
}

export function isMoney(measure: string): boolean {
  return unitOf(measure) === 'fen';
}
