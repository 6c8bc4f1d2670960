import { beforeAll, describe, expect, it } from 'vitest';
import { confirmMonth } from '#domain/closing/closing.commands.ts';
import { closingView } from '#domain/closing/closing.views.ts';
import { monthPaper } from '#features/reports/month-paper.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import { paperTables } from '#kernel/paper.ts';
import type { Store } from '#store/store.ts';
import { money, planStore, STREET, session, TODAY } from '../../domain/plans/plans-store.ts';

const MAY = '2026-05';

async function paperOf(store: Store) {
  const page = await store.read(closingView, { unit: STREET, month: MAY, today: TODAY });
  if (page === undefined) throw new Error('no month');
  return monthPaper(text(), page);
}

describe('the return of a month', () => {
  beforeAll(() => loadLanguage('en'));

  it('holds figures, money, kinds and the units below, with places for seal and signatures', async () => {
    const paper = await paperOf(await planStore(session('2026-05-04', [1, 2]), money(120_050, '2026-05-05')));
    expect(paper).toMatchObject({ title: 'Street: return of community education, May 2026', form: true });
    const [figures, fen, kinds, units] = paperTables(paper);
    expect(figures?.rows[0]).toEqual(['Sessions held', 1]);
    expect(fen?.rows[0]).toEqual(['Money arranged, yuan', 120_050]);
    expect(kinds?.rows).toEqual([['Course class', 1]]);
    expect(units?.rows).toEqual([['Point', 1, 2, 2, 0, 'not confirmed']]);
    expect(paper.blocks.at(-1)).toEqual({
      kind: 'signatures',
      places: ['Unit (seal):', 'Head (signature):', 'Filled in by:', 'Date:'],
    });
  });

  it('names who confirmed it, and puts the confirmed value beside today’s where they differ', async () => {
    const store = await planStore(session('2026-05-04', [1, 2]));
    await store.commit(confirmMonth, { unit: STREET, month: MAY, noActivity: false, by: 'Li' });
    await store.commitChanges({ command: 'test' }, [session('2026-05-05', [3])]);
    const paper = await paperOf(store);
    expect(paperTables(paper)[0]?.rows[0]).toEqual(['Sessions held', 2, 1]);
    const notes = paper.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(notes[0]).toBe('The figures changed after the month was confirmed.');
    expect(notes.at(-1)).toBe('State of the month: changed since. Confirmed 15 Jun 2026 by Li.');
    expect(paper.blocks.at(-1)).toMatchObject({ places: expect.arrayContaining(['Filled in by: Li']) });
  });
});
