import { describe, expect, it } from 'vitest';
import type { Command } from '#domain/contracts.ts';
import { beginHandIn, markHandInItem, removeHandInItem, saveHandInItem } from '#domain/reports/hand-in.commands.ts';
import { occasionOf, usualDue } from '#domain/reports/hand-in.rules.ts';
import { handInView } from '#domain/reports/hand-in.views.ts';
import type { Store } from '#store/store.ts';
import { planStore, STREET, TODAY } from '../plans/plans-store.ts';

const MAY = '2026-05';
const refusalOf = async <I, S>(store: Store, command: Command<I, S>, input: I) => {
  const result = await store.commit(command, input);
  return result.ok ? undefined : result.error;
};
const mark = (store: Store, input: Parameters<typeof markHandInItem.decide>[1]) => store.commit(markHandInItem, input);
const list = (store: Store) => store.read(handInView, { unit: STREET, period: MAY, today: TODAY });

describe('the hand-in list', () => {
  it('begins with the usual papers, once', async () => {
    const store = await planStore();
    expect(await refusalOf(store, beginHandIn, { unit: STREET, period: MAY })).toBeUndefined();
    expect((await list(store)).rows).toMatchObject([
      { proposal: 'month-return', copies: 1, due: '2026-06-05', standing: 'overdue' },
      { proposal: 'notices' },
    ]);
    expect((await refusalOf(store, beginHandIn, { unit: STREET, period: MAY }))?.code).toBe('hand-in.begun');
    expect((await refusalOf(store, beginHandIn, { unit: STREET, period: 'May' }))?.code).toBe('hand-in.period-invalid');
  });

  it('ticks each step with its day and takes it back', async () => {
    const store = await planStore();
    await store.commit(beginHandIn, { unit: STREET, period: MAY });
    const item = (await list(store)).rows[0]?.id ?? '';
    for (const step of ['prepared', 'signed', 'sealed', 'handed'] as const) {
      await mark(store, { item, step, done: true });
    }
    const { rows, handed } = await list(store);
    expect(rows[0]).toMatchObject({ standing: 'done', steps: { prepared: TODAY, handed: TODAY } });
    expect(handed).toBe(1);
    await mark(store, { item, step: 'handed', done: false });
    expect((await list(store)).rows[0]?.standing).toBe('overdue');
  });

  it('takes papers of the unit’s own, with every problem at its field', async () => {
    const store = await planStore();
    const input = {
      unit: STREET,
      period: MAY,
      item: '',
      name: ' Photos ',
      copies: 3,
      due: '2026-06-20',
      handedTo: 'Wu',
    };
    expect(await refusalOf(store, saveHandInItem, { ...input, name: ' ' })).toMatchObject({ field: 'name' });
    expect(await refusalOf(store, saveHandInItem, { ...input, copies: 0 })).toMatchObject({ field: 'copies' });
    expect(await refusalOf(store, saveHandInItem, { ...input, due: '2026-02-30' })).toMatchObject({ field: 'due' });
    expect(await refusalOf(store, saveHandInItem, input)).toBeUndefined();
    const row = (await list(store)).rows[0];
    expect(row).toMatchObject({ name: 'Photos', copies: 3, handedTo: 'Wu', standing: 'soon' });
    await store.commit(removeHandInItem, { item: row?.id ?? '' });
    expect((await list(store)).rows).toEqual([]);
  });

  it('knows what a period is and when its papers are usually due', () => {
    expect(['2026-05', '2026-H1', '2026', '26'].map(occasionOf)).toEqual([
      'monthly',
      'half-year',
      'year-end',
      undefined,
    ]);
    expect(['2026-12', '2026-H1', '2026'].map(usualDue)).toEqual(['2027-01-05', '2026-07-15', '2027-01-20']);
  });
});
