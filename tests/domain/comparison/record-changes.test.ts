import { describe, expect, it } from 'vitest';
import { MOST_NAMED, printOf, RecordChanges } from '#domain/comparison/record-changes.ts';

describe('changes of records', () => {
  it('tells new, changed, deleted and missing, and brings what was deleted back as new', () => {
    const changes = new RecordChanges();
    for (const id of ['same', 'edited', 'dropped', 'elsewhere']) changes.before('learner', id, 1);
    changes.now('learner', 'same', 1, 's1');
    changes.now('learner', 'edited', 2, 's2');
    changes.now('learner', 'dropped', undefined, 's3');
    changes.now('learner', 'fresh', 1, 's4');
    changes.now('learner', 'made-and-dropped', undefined, 's5');
    expect(changes.result()).toEqual([
      {
        kind: 'learner',
        added: { count: 1, latest: [{ id: 'fresh', stamp: 's4' }] },
        changed: { count: 1, latest: [{ id: 'edited', stamp: 's2' }] },
        deleted: { count: 1, latest: [{ id: 'dropped', stamp: 's3' }] },
        missing: { count: 1, latest: [{ id: 'elsewhere', stamp: '' }] },
      },
    ]);
  });

  it('counts all and names the latest few, latest first', () => {
    const changes = new RecordChanges();
    for (let number = 10; number < 30; number += 1) changes.now('course', `c${number}`, 1, `s${(number * 7) % 20}`);
    const added = changes.result()[0]?.added;
    expect(added?.count).toBe(20);
    expect(added?.latest.map(({ stamp }) => stamp)).toEqual(['s9', 's8', 's7', 's6', 's5']);
    expect(added?.latest).toHaveLength(MOST_NAMED);
  });

  it('says nothing where nothing changed', () => {
    const changes = new RecordChanges();
    changes.before('unit', 'a', 1);
    changes.now('unit', 'a', 1, 's');
    expect(changes.result()).toEqual([]);
  });
});

describe('the print of a record', () => {
  it('is the same in any order of fields and ticks', () => {
    expect(printOf({ b: 1, a: { d: 2, c: [3] } }, ['x', 'y'])).toBe(printOf({ a: { c: [3], d: 2 }, b: 1 }, ['y', 'x']));
  });

  it('is another one for another field, value or tick', () => {
    const prints = [
      printOf({ a: 1 }, []),
      printOf({ a: 2 }, []),
      printOf({ a: '1' }, []),
      printOf({ b: 1 }, []),
      printOf({ a: 1 }, ['x']),
      printOf({ a: 1 }, ['y']),
      printOf({ a: 1 }, ['x', 'y']),
    ];
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints.every(Number.isSafeInteger)).toBe(true);
  });
});
