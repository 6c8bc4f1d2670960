import { describe, expect, it } from 'vitest';
import { finalView } from '#domain/history/final.views.ts';
import { historyView } from '#domain/history/history.views.ts';
import { addFinding } from '#domain/inspections/finding.commands.ts';
import { DISTRICT, inspectedStore, scoreAll, sign, startedVisit } from '../inspections/inspections-store.ts';

const seqOf = (result: { ok: boolean; value?: { seq: number | undefined } }): number => result.value?.seq ?? 0;

describe('what cannot be taken back', () => {
  it('is a signature once both sides have signed, and what was written to the record before', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    await scoreAll(store, visit);
    const finding = { evaluation: visit, item: '', text: 'The roof leaks', remedyBy: '2026-07-15' };
    const found = seqOf(await store.commit(addFinding, finding));
    const first = seqOf(await sign(store, visit, 'inspector'));
    const seqs = [first, found, first - 2];
    expect(await store.read(finalView, { seqs, back: 20 })).toEqual([]);
    const second = seqOf(await sign(store, visit, 'unit'));
    // The finding is a record of its own, which is still worked on.
    expect(await store.read(finalView, { seqs: [second, ...seqs], back: 20 })).toEqual([second, first, first - 2]);
    for (const seq of [second, first]) expect(await store.undo(seq)).toMatchObject({ ok: false });
    expect(await store.undo(found)).toMatchObject({ ok: true });
  });

  it('names a visit by its round and a finding by its text, without the copy that was sealed', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    await scoreAll(store, visit);
    await store.commit(addFinding, { evaluation: visit, item: '', text: 'The roof leaks', remedyBy: '2026-07-15' });
    await sign(store, visit, 'inspector');
    const { lines } = await store.read(historyView, { unit: DISTRICT });
    const [signature, finding] = lines;
    expect(signature).toMatchObject({ kind: 'evaluation', title: 'Autumn', unitName: 'Point' });
    expect(signature?.fields.map(({ field }) => field).sort()).toEqual(['code', 'signedInspector']);
    expect(finding).toMatchObject({ kind: 'finding', title: 'The roof leaks' });
  });
});
