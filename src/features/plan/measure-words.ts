import { PLAIN_MEASURES, partsOf, unitOf } from '#domain/plans/measures.ts';
import type { PlanPage } from '#domain/plans/plan.views.ts';
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

/** Measures that an indicator's own pack proves. */
const PACKS: Readonly<Record<string, string>> = {
  'training-rate': 'training-rate',
  'funding-arranged': 'funding',
  'funding-spent': 'funding',
  organizations: 'organizations',
  'shares-rising': 'organizations',
};

/** Address of the pack that proves a task: figure, definition, records, photos. Undefined where it is judged by hand. */
export function evidenceHref({ id, measure }: { id: string; measure: string }, search: string): string | undefined {
  if (measure === '') return undefined;
  const pack = PACKS[partsOf(measure).family];
  return addressOf(`/reports/evidence?${pack ? `figure=${pack}` : `task=${encodeURIComponent(id)}`}`, search);
}

function addressOf(place: string, search: string): string {
  const kept = search.replace(/^\?/, '');
  if (kept === '') return `#${place}`;
  return `#${place}${place.includes('?') ? '&' : '?'}${kept}`;
}

export function isMoney(measure: string): boolean {
  return unitOf(measure) === 'fen';
}
