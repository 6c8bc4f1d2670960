import { beforeAll, describe, expect, it } from 'vitest';
import { issuePlan, startPlanFromModel } from '#domain/plans/plan.commands.ts';
import { planView } from '#domain/plans/plan.views.ts';
import { planPaper } from '#features/reports/plan-paper.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import { paperTables } from '#kernel/paper.ts';
import { DISTRICT, planStore, session, TODAY } from '../../domain/plans/plans-store.ts';

const words = {
  title: 'Work plan 2026',
  guidingIdea: 'Learn',
  principles: '',
  aims: 'Ten events\nTwo courses',
  safeguards: 'Money',
};

async function paperOf(issued: boolean) {
  const store = await planStore(session('2026-02-17', [1], { sessionKind: 'event' }));
  const tasks = { events: { title: 'Ten events', lead: 'Culture' } };
  await store.commit(startPlanFromModel, {
    unit: DISTRICT,
    year: 2026,
    planKind: 'annual',
    model: 'community',
    ...words,
    tasks,
  });
  const read = () => store.read(planView, { unit: DISTRICT, year: 2026, today: TODAY });
  const plan = (await read())?.annual?.id ?? '';
  if (issued) await store.commit(issuePlan, { plan, issuedOn: TODAY, documentNumber: 'No. 7' });
  const page = await read();
  if (page?.annual === undefined) throw new Error('no plan');
  return planPaper(text(), page, page.annual);
}

describe('a plan on paper', () => {
  beforeAll(() => loadLanguage('en'));

  it('has its sections numbered in the order of the document, what is not written named', async () => {
    const { title, lead, blocks } = await paperOf(false);
    expect([title, lead]).toEqual(['Work plan 2026', 'District']);
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['1. Guiding idea', '2. Principles', '3. Aims', '4. Tasks', '5. Safeguards']);
    expect(blocks[3]).toEqual({ kind: 'text', text: '(not written yet)' });
    expect(blocks).toContainEqual({ kind: 'note', text: 'State: Draft.' });
    expect(blocks.at(-1)).toMatchObject({ kind: 'signatures' });
  });

  it('shows each task with what was done so far, and how it was issued', async () => {
    const paper = await paperOf(true);
    expect(paper.lead).toBe('District · 15 Jun 2026 · No. 7');
    expect(paper.blocks.some((block) => block.kind === 'note')).toBe(false);
    expect(paperTables(paper)[0]?.rows).toEqual([[1, 'Ten events', 'Culture', '2026-12-31', 10, 1, 'sessions']]);
  });
});
