/** Where the records behind a measure are, and the pack that proves it. */
import { partsOf } from '#domain/plans/measures.ts';

/** The place where the records behind a measure are. */
function placeOf(measure: string): string {
  const { family, detail } = partsOf(measure);
  switch (family) {
    case 'training-rate':
      return '/overview';
    case 'group':
      return `/overview/behind/group.${encodeURIComponent(detail)}`;
    case 'persons':
      return '/overview/behind/place';
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
  const { family } = partsOf(measure);
  const pack = Object.hasOwn(PACKS, family) ? PACKS[family] : undefined;
  return addressOf(`/reports/evidence?${pack ? `figure=${pack}` : `task=${encodeURIComponent(id)}`}`, search);
}

function addressOf(place: string, search: string): string {
  const kept = search.replace(/^\?/, '');
  if (kept === '') return `#${place}`;
  return `#${place}${place.includes('?') ? '&' : '?'}${kept}`;
}
