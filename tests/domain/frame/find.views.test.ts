import { expect, test } from 'vitest';
import { change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { findView } from '#domain/frame/find.views.ts';
import { learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { organizationRecord } from '#domain/organizations/organization.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { openTestStore } from '../../store/test-store.ts';

/** People lie packed in pages, by the 16 bytes of their identifier. */
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = { text: 'li', year: 2026, most: 5 };

async function filled() {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'p', unit: 'p' }, { name: 'Mill Point', tier: 'point' }),
    change(learnerRecord, { id: id(1), unit: 'p' }, { name: 'Li Hua', home: [{ from: 2026, value: 'p' }] }),
    change(learnerRecord, { id: id(2), unit: 'p' }, { name: 'Li Hua', home: [{ from: 2026, value: 'p' }] }),
    change(learnerRecord, { id: id(3), unit: 'p' }, { name: 'Wang', home: [{ from: 2026, value: 'p' }] }),
    change(learnerAliasRecord, { id: id(4), unit: 'p' }, { from: id(2), into: id(1) }),
    change(courseRecord, { id: id(5), unit: 'p' }, { name: 'Living well' }),
    change(organizationRecord, { id: id(6), unit: 'p' }, { name: 'The Li family', organizationKind: 'family' }),
  ]);
  return store;
}

test('records are found by name, people who are the same once', async () => {
  const store = await filled();
  expect(await store.read(findView, at)).toEqual([
    { kind: 'learner', id: id(1), name: 'Li Hua', unitName: 'Mill Point' },
    { kind: 'course', id: id(5), name: 'Living well', unitName: 'Mill Point' },
    { kind: 'organization', id: id(6), name: 'The Li family', unitName: 'Mill Point' },
  ]);
  expect(await store.read(findView, { ...at, text: 'nobody' })).toEqual([]);
});

test('nothing is looked for before something is typed', async () => {
  const store = await filled();
  expect(await store.read(findView, { ...at, text: ' ' })).toEqual([]);
});
