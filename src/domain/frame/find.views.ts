import { defineView, type Reader } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { homeOf, matchesPerson } from '#domain/learners/learner.rules.ts';
import { withoutMerged } from '#domain/learners/learner.views.ts';
import { organizationRecord } from '#domain/organizations/organization.record.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { compare } from '#kernel/calendar.ts';

/** The kinds of record that are found by name. */
export const FOUND_KINDS = ['learner', 'course', 'organization'] as const;

export interface FoundRecord {
  kind: (typeof FOUND_KINDS)[number];
  id: string;
  name: string;
  /** Where the person lives, or to which unit the record belongs. */
  unitName: string;
}

export interface FindParams {
  text: string;
  year: number;
  /** How many of each kind at most. */
  most: number;
}

/** Learners, courses and organizations anywhere on this device with every word of `text` in their name. */
export const findView = defineView({
  name: 'find',
  async load(reader: Reader, { text }: FindParams) {
    if (text.trim() === '') return undefined;
    const [tree, aliases, learners, courses, organizations] = await Promise.all([
      readUnitTree(reader),
      reader.all(learnerAliasRecord),
      reader.all(learnerRecord),
      reader.all(courseRecord),
      reader.all(organizationRecord),
    ]);
    return { tree, aliases, learners, courses, organizations };
  },
  select(loaded, { text, year, most }): FoundRecord[] {
    if (loaded === undefined) return [];
    const { tree, aliases, learners, courses, organizations } = loaded;
    const fits = ({ name, telephone }: { name: string; telephone?: string | undefined }) =>
      matchesPerson({ name, telephone: telephone ?? '' }, text);
    const found = (kind: FoundRecord['kind'], records: readonly { id: string; name: string; at: string }[]) =>
      [...records]
        .sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id))
        .slice(0, most)
        .map(
          ({ id, name, at }): FoundRecord => ({ kind, id, name, unitName: tree.unit(tree.standsFor(at))?.name ?? '' }),
        );
    const belonging = ({ id, name, unit }: { id: string; name: string; unit: string }) => ({ id, name, at: unit });
    return [
      ...found(
        'learner',
        withoutMerged(learners.filter(fits), aliases).map((each) => ({
          id: each.id,
          name: each.name,
          at: homeOf(each, year),
        })),
      ),
      ...found('course', courses.filter(({ name }) => fits({ name })).map(belonging)),
      ...found('organization', organizations.filter(({ name }) => fits({ name })).map(belonging)),
    ];
  },
});
