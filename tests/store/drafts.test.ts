import { describe, expect, it } from 'vitest';
import { eraseLearner } from '#domain/learners/erasure.commands.ts';
import { keepDraft, readDraft } from '#store/drafts.ts';
import { add, POINT, peopleStore } from '../domain/learners/people-store.ts';

const NAME = 'Quercus Plantedname';

describe('what was begun and not saved', () => {
  it('is read as it was kept, rests sealed, and is forgotten', async () => {
    const store = await peopleStore();
    expect(await readDraft(store, 'one')).toBeUndefined();
    await keepDraft(store, 'one', { name: NAME });
    expect(await readDraft(store, 'one')).toEqual({ name: NAME });
    expect(await readDraft(store, 'other')).toBeUndefined();
    const rows = await store.database.meta.toArray();
    const bytes = rows.flatMap(({ value }) =>
      value instanceof Uint8Array ? [Buffer.from(value).toString('latin1')] : [],
    );
    expect(bytes).toHaveLength(1);
    expect(JSON.stringify(rows) + bytes).not.toContain('Planted');
    await keepDraft(store, 'one', undefined);
    expect(await readDraft(store, 'one')).toBeUndefined();
    expect(await store.database.meta.where('key').startsWith('preference/draft/').count()).toBe(0);
  });

  it('opens with the key after another passphrase, and not with one that is gone', async () => {
    const store = await peopleStore();
    await keepDraft(store, 'one', { name: NAME });
    const old = await store.private();
    await store.setPassphrase('plum rain grain');
    expect(await readDraft(store, 'one')).toEqual({ name: NAME });
    await store.setPreference('draft/late', old.sealValue({ name: NAME }));
    expect(await readDraft(store, 'late')).toBeUndefined();
  });

  it('goes when a person is erased, and with the records', async () => {
    const store = await peopleStore();
    const learner = await add(store, POINT, { name: NAME });
    await keepDraft(store, 'one', { name: NAME });
    await store.setPreference('columns', 3);
    expect(await store.commit(eraseLearner, { learner, word: 'erased' })).toMatchObject({ ok: true });
    expect(await readDraft(store, 'one')).toBeUndefined();
    await keepDraft(store, 'one', { name: NAME });
    await store.empty();
    expect(await readDraft(store, 'one')).toBeUndefined();
    expect(await store.preference('columns')).toBe(3);
  });
});
