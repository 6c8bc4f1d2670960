import { describe, expect, it } from 'vitest';
import { journalView } from '#domain/history/journal.views.ts';
import { scoreItem } from '#domain/inspections/evaluation.commands.ts';
import { addFinding } from '#domain/inspections/finding.commands.ts';
import { inspectedStore, pageOf, startedVisit } from '../inspections/inspections-store.ts';

describe('the latest changes', () => {
  it('are told with their unit, and with the item that was scored or what was found', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    const name = (await pageOf(store, visit))?.items.find(({ item }) => item.id === 'rooms')?.item.name;
    const scored = await store.commit(scoreItem, { evaluation: visit, item: 'rooms', given: 30 });
    const found = await store.commit(addFinding, {
      evaluation: visit,
      item: '',
      text: 'The roof leaks',
      remedyBy: '2026-07-15',
    });
    const about = await store.read(journalView, { limit: 20 });
    expect(scored.ok && about[scored.value.seq ?? 0]).toEqual(['Point', name]);
    expect(found.ok && about[found.value.seq ?? 0]).toEqual(['Point', 'The roof leaks']);
  });
});
