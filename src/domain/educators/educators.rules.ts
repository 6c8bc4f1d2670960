import type { Figure, KnownUnit } from '#domain/books/book.ts';
import { share, sumOf } from '#domain/books/share.ts';
import { firstDayOfYear, lastDayOfYear } from '#kernel/calendar.ts';

interface Educator {
  unit: string;
  educatorKind?: string;
  doubleQualified?: boolean;
  joinedOn?: string;
  leftOn?: string;
}

/** From the day of joining up to and with the last day; without days they are counted as there. */
export function isThere(educator: { joinedOn?: string; leftOn?: string }, day: string): boolean {
  return (educator.joinedOn ?? '') <= day && (educator.leftOn ?? '9999-12-31') >= day;
}

/** Units that must have full-time staff, by the plans: every institution of the district and of a street or township. */
export function withoutFullTime(educators: readonly Educator[], units: readonly KnownUnit[], day: string): KnownUnit[] {
  const staffed = new Set(
    educators.filter((each) => each.educatorKind === 'full-time' && isThere(each, day)).map(({ unit }) => unit),
  );
  return units.filter(({ id, tier }) => tier !== 'point' && !staffed.has(id));
}

const MOST_NAMED = 5;

type Id = 'makeUp' | 'per10000' | 'unknownResidents' | 'gaps' | 'noGaps' | 'doubleQualified' | 'moves';

export function educatorFigures(
  educators: readonly Educator[],
  units: readonly KnownUnit[],
  residents: number | undefined,
  year: number,
  today: string,
): Figure<Id>[] {
  if (educators.length === 0) return [];
  const day = lastDayOfYear(year) < today ? lastDayOfYear(year) : today;
  const there = educators.filter((each) => isThere(each, day));
  const ofKind = (kind: string): number => there.filter((each) => each.educatorKind === kind).length;
  const fullTime = ofKind('full-time');
  const volunteers = ofKind('volunteer');
  const figures: Figure<Id>[] = [
    {
      id: 'makeUp',
      values: { all: there.length, fullTime, partTime: ofKind('part-time'), volunteers, experts: ofKind('expert') },
    },
  ];
  if (residents === undefined || residents === 0) figures.push({ id: 'unknownResidents', values: { year } });
  else {
    const per = (count: number): number => (10_000 * count) / residents;
    figures.push({
      id: 'per10000',
      values: { all: per(there.length), fullTime: per(fullTime), volunteers: per(volunteers), residents },
    });
  }
  const institutions = units.filter(({ tier }) => tier !== 'point').length;
  const gaps = withoutFullTime(there, units, day);
  const names = gaps.slice(0, MOST_NAMED).map(({ name }) => name);
  if (institutions > 0) {
    figures.push(
      gaps.length > 0
        ? {
            id: 'gaps',
            values: {
              gaps: gaps.length,
              all: institutions,
              names: names.join('|'),
              more: gaps.length - names.length,
            },
          }
        : { id: 'noGaps', values: { all: institutions } },
    );
  }
  const double = share(there.filter((each) => each.doubleQualified).length, there.length);
  if (double && double.part > 0) figures.push({ id: 'doubleQualified', values: double });
  const within = (on: string | undefined): boolean =>
    on !== undefined && on >= firstDayOfYear(year) && on <= lastDayOfYear(year);
  const joined = educators.filter(({ joinedOn }) => within(joinedOn)).length;
  const left = educators.filter(({ leftOn }) => within(leftOn)).length;
  if (joined + left > 0) figures.push({ id: 'moves', values: { joined, left, year } });
  return figures;
}

/** Trainings of a year: how many people took one, of those who are there, and the hours. */
export function trainingFigures(
  trainings: readonly { of?: string; date?: string; hours?: number }[],
  educators: readonly (Educator & { id: string })[],
  year: number,
  today: string,
): Figure<'trained'>[] {
  const day = lastDayOfYear(year) < today ? lastDayOfYear(year) : today;
  const there = new Set(educators.filter((each) => isThere(each, day)).map(({ id }) => id));
  const ofYear = trainings.filter((each) => each.date?.startsWith(String(year)));
  const people = new Set(ofYear.map((each) => each.of ?? '').filter((id) => there.has(id)));
  const trained = share(people.size, there.size);
  return trained ? [{ id: 'trained', values: { ...trained, hours: sumOf(ofYear, ({ hours }) => hours), year } }] : [];
}
