import { describe, expect, it } from 'vitest';
import { possibleDuplicates } from '#domain/learners/duplicates.rules.ts';
import type { Person } from '#domain/learners/learner.rules.ts';

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
