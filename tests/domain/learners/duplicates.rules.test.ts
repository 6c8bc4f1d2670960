import { describe, expect, it } from 'vitest';
import { LIKELY, likelyPairs, possibleDuplicates, WORTH_A_LOOK } from '#domain/learners/duplicates.rules.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
import { printFigures } from '../../reliability/figures.ts';
import { labelledPeople, pairName } from './labelled-people.ts';

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  sex: undefined,
  birthYear: undefined,
  telephone: '',
  groups: [],
  residence: 'unknown',
  home: 'here',
  homeName: 'Here',
  ...more,
});

const ids = (details: Parameters<typeof possibleDuplicates>[0], people: Person[]): string[] =>
  possibleDuplicates(details, people).map((found) => found.person.id);

describe('possibleDuplicates', () => {
  it('puts the likelier one first and names the reasons', () => {
    const found = possibleDuplicates({ name: '王秀英', birthYear: 1955, home: 'here' }, [
      person('a', '王秀英', { home: 'there' }),
      person('b', '王 秀英', { birthYear: 1955 }),
    ]);
    expect(found.map((each) => each.person.id)).toEqual(['b', 'a']);
    expect(found[0]?.reasons).toEqual(['same-name', 'same-birth-year', 'same-home']);
  });

  it('finds a mistyped name only with something else that speaks for it', () => {
    const known = person('a', '王秀瑛', { telephone: '13800001111' });
    expect(ids({ name: '王秀英' }, [known])).toEqual([]);
    expect(ids({ name: '王秀英', telephone: '0001111' }, [known])).toEqual(['a']);
    expect(ids({ name: '秀英王' }, [person('b', '李国强')])).toEqual([]);
  });

  it('does not take a namesake of another age or sex for the same person', () => {
    const known = person('a', '王秀英', { sex: 'female', birthYear: 1955, home: 'there' });
    expect(ids({ name: '王秀英', birthYear: 1990 }, [known])).toEqual([]);
    expect(ids({ name: '王秀英', sex: 'male' }, [known])).toEqual([]);
    expect(ids({ name: '王秀英', birthYear: 1956 }, [known])).toEqual(['a']);
  });

  it('needs a name or number that speaks for it', () => {
    expect(ids({ name: '', birthYear: 1955 }, [person('a', '王秀英', { birthYear: 1955 })])).toEqual([]);
    expect(ids({ name: '陈刚', birthYear: 1955 }, [person('a', '王秀英', { birthYear: 1955 })])).toEqual([]);
  });
});

describe('people with known doubles', () => {
  const { people, truth } = labelledPeople(11, 4000, 600);

  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

  /** Of the pairs shown, how many are one person; of the people with two records, how many are shown. */
  function measured(least: number): { shown: number; precision: number; recall: number } {
    const shown = likelyPairs(people, least);
    const right = shown.filter(({ one, other }) => truth.has(pairName(one.id, other.id))).length;
    return { shown: shown.length, precision: right / shown.length, recall: right / truth.size };
  }

  it('compares only those who share a word, and finds what comparing everybody finds', () => {
    const some = people.slice(0, 900);
    const everybody = some.flatMap((one, index) =>
      possibleDuplicates(one, some.slice(index + 1)).map(({ person: other }) => pairName(one.id, other.id)),
    );
    const found = likelyPairs(some, WORTH_A_LOOK).map(({ one, other }) => pairName(one.id, other.id));
    expect(found.sort()).toEqual(everybody.sort());
  });

  it.each([
    ['while somebody is entered', WORTH_A_LOOK, 0.6, 0.93],
    ['in the list over a whole register', LIKELY, 0.9, 0.85],
  ])('shows doubles %s', (where, least, leastPrecision, leastRecall) => {
    const { shown, precision, recall } = measured(least);
    printFigures(`doubles of people ${where}`, {
      records: people.length,
      doubles: truth.size,
      shown,
      precision: percent(precision),
      recall: percent(recall),
    });
    expect(precision).toBeGreaterThan(leastPrecision);
    expect(recall).toBeGreaterThan(leastRecall);
  });
});
