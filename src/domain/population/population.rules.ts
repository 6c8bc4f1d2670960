import type { Refusal } from '#domain/contracts.ts';
import { isDate } from '#kernel/calendar.ts';
import type { Population } from './population.record.ts';

export interface PopulationEntry {
  date: string;
  source: string;
  permanent?: number | undefined;
  registered?: number | undefined;
  floating?: number | undefined;
  older?: number | undefined;
  groups?: Readonly<Record<string, number>> | undefined;
}

/** Parts that cannot be larger than all permanent residents; floating and registered people may live elsewhere or shorter. */
const PARTS = ['older'] as const;

/** Refusal of a population that is not complete or contradicts itself. */
export function populationProblem(entry: PopulationEntry, today: string): Refusal | undefined {
  const refuse = (code: string, field: string, values?: Refusal['values']): Refusal => ({
    code: `population.${code}`,
    field,
    ...(values && { values }),
  });
  if (entry.date === '') return refuse('date-missing', 'date');
  if (!isDate(entry.date)) return refuse('date-wrong', 'date');
  if (entry.date > today) return refuse('date-in-future', 'date');
  if (entry.permanent === undefined || entry.permanent === 0) return refuse('permanent-missing', 'permanent');
  if (entry.source.trim() === '') return refuse('source-missing', 'source');
  for (const part of PARTS) {
    if ((entry[part] ?? 0) > entry.permanent) {
      return refuse('part-over-whole', part, { permanent: entry.permanent });
    }
  }
  return undefined;
}

/** A group's own population in one count: older and floating people have fields of their own. */
export function groupPopulation(count: Population, group: string): number | undefined {
  if (group === 'older') return count.older ?? count.groups?.older;
  if (group === 'floating') return count.floating ?? count.groups?.floating;
  return count.groups?.[group];
}
