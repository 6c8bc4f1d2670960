import { describe, expect, it } from 'vitest';
import { awardOrganization } from '#domain/organizations/award.commands.ts';
import { dropCriteriaSheet, setCriteriaSheet } from '#domain/organizations/criteria.commands.ts';
import { deleteOrganization } from '#domain/organizations/organization.commands.ts';
import { organizationListView, organizationPageView } from '#domain/organizations/organization.views.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { changeStep, deleteStep, takeStep } from '#domain/organizations/way.commands.ts';
import { organizationStepRecord, type Step } from '#domain/organizations/way.record.ts';
import { criteriaView, organizationWayView } from '#domain/organizations/way.views.ts';
import { DISTRICT, organization, STREET, storeWith } from './organizations-store.ts';

const TODAY = '2026-11-10';

async function withOne(kind = 'enterprise', ...awards: { namedOn: string; dueAgainOn?: string }[]) {
  const store = await storeWith(...organization(STREET, kind, 'Mill', ...awards));
  const list = () => store.read(organizationListView, { unit: DISTRICT, asOf: TODAY });
  const id = (await list()).rows[0]?.id ?? '';
  return {
    store,
    id,
    list,
    way: () => store.read(organizationWayView, { organization: id, asOf: TODAY }),
    page: () => store.read(organizationPageView, { organization: id, asOf: TODAY }),
    take: (step: Step, date: string, more: object = {}) =>
      store.commit(takeStep, {
        organization: id,
        step,
        date,
        ...(step === 'applied' || step === 'plaque' ? {} : { result: 'passed' }),
        ...more,
      }),
  };
}

const refused = (code: string, field?: string) => ({ ok: false, error: { code, ...(field && { field }) } });

/** Full marks on the sheet of enterprises but for one criterion. */
async function scoresLess(lost: number, store: Awaited<ReturnType<typeof withOne>>['store']) {
  const { sheet } = await store.read(criteriaView, { kind: 'enterprise', year: 2026 });
  return Object.fromEntries(sheet.criteria.map(({ id, weight }, at) => [id, at === 0 ? weight - lost : weight]));
}

describe('the way to an award', () => {
  it('goes step by step from the application to the plaque, and says where it is and what comes next', async () => {
    const { take, way, list, store, id } = await withOne();
    expect(await way()).toMatchObject({ stage: 'not-applied', next: 'applied', events: [] });
    await take('applied', '2026-04-20', { level: 'district' });
    await take('first-review', '2026-05-10');
    await take('review', '2026-06-10');
    await take('site-visit', '2026-09-01', { scores: await scoresLess(0.5, store) });
    await take('public-notice', '2026-10-20', { until: '2026-10-27' });
    const before = await list();
    expect(before.byStage).toMatchObject({ 'public-notice': 1, named: 0 });
    expect(before.due).toMatchObject([{ due: { reason: 'notice-ended', date: '2026-10-27' } }]);
    expect((await way()).next).toBe('named');
    await store.commit(awardOrganization, { organization: id, namedOn: '2026-11-01', documentNumber: 'No. 9' });
    expect(await way()).toMatchObject({ stage: 'named', next: 'plaque' });
    await take('plaque', '2026-11-08');
    const { stage, events } = await way();
    expect(stage).toBe('plaque');
    expect(events.map(({ step }) => step)).toEqual([
      'applied',
      'first-review',
      'review',
      'site-visit',
      'public-notice',
      'named',
      'plaque',
    ]);
    expect(events[3]?.score).toMatchObject({ points: 99.5, of: 100, passMark: 90, passed: true });
    // The award counts, and once.
    const { kinds } = await store.read(organizationSharesView, { unit: DISTRICT, year: 2026, asOf: TODAY });
    expect(kinds.find(({ kind }) => kind === 'enterprise')).toMatchObject({ valid: 1, registered: 1 });
    expect((await list()).due).toEqual([]);
  });

  it('waits after it was returned, ends when it was not passed, and begins anew with an application', async () => {
    const { take, way, list } = await withOne();
    await take('applied', '2026-04-20');
    await take('first-review', '2026-05-10', { result: 'returned', note: 'Accounts are missing' });
    expect(await way()).toMatchObject({ stage: 'returned', next: 'first-review' });
    expect((await list()).due).toMatchObject([{ due: { reason: 'returned' } }]);
    await take('first-review', '2026-06-10', { result: 'rejected', note: 'No training' });
    expect(await way()).toMatchObject({ stage: 'rejected', next: 'applied' });
    expect(await take('review', '2026-07-01')).toMatchObject(refused('step.was-rejected'));
    await take('applied', '2026-08-01');
    expect(await way()).toMatchObject({ stage: 'applied', next: 'first-review' });
  });

  it.each<[Step, string, object, string, string | undefined]>([
    ['applied', '', {}, 'organization.date-missing', 'date'],
    ['applied', '2026-11-11', {}, 'organization.date-in-future', 'date'],
    ['review', '2026-05-01', {}, 'step.not-applied', 'date'],
    ['plaque', '2026-05-01', {}, 'step.not-named', 'date'],
    ['review-again', '2026-05-01', {}, 'step.not-named', 'date'],
    ['first-review', '2026-05-01', { result: '' }, 'step.result-missing', 'result'],
    ['first-review', '2026-05-01', { result: 'returned' }, 'step.why-missing', 'note'],
    ['public-notice', '2026-05-01', { until: '2026-04-30' }, 'step.notice-ends-before', 'until'],
    ['applied', '2026-05-01', { scores: { body: 7.5 } }, 'step.score-out-of-range', 'score/body'],
    ['applied', '2026-05-01', { scores: { body: 1.25 } }, 'step.score-out-of-range', 'score/body'],
    ['applied', '2026-05-01', { scores: { charm: 1 } }, 'step.score-unknown', 'score/charm'],
  ])('refuses %s on %s with %o', async (step, date, more, code, field) => {
    const { take, store } = await withOne();
    expect(await take(step, date, more)).toMatchObject(refused(code, field));
    expect(await store.reader.all(organizationStepRecord)).toEqual([]);
  });

  it('passes nobody whose points are all given and below the mark', async () => {
    const { take, store } = await withOne();
    await take('applied', '2026-04-20');
    const { sheet } = await store.read(criteriaView, { kind: 'enterprise', year: 2026 });
    const scores = Object.fromEntries(sheet.criteria.map(({ id }) => [id, 6]));
    expect(await take('review', '2026-05-01', { scores })).toMatchObject(refused('step.below-pass-mark', 'result'));
    expect((await take('review', '2026-05-01', { scores, result: 'rejected', note: '84 points' })).ok).toBe(true);
  });

  it('is put right and taken back step by step; points emptied count no more', async () => {
    const { take, way, store } = await withOne();
    await take('applied', '2026-04-20', { scores: { body: 7, teachers: 3 } });
    const step = (await way()).events[0]?.id ?? '';
    await store.commit(changeStep, { step, date: '2026-04-21', scores: { teachers: null } });
    expect((await way()).events).toMatchObject([{ date: '2026-04-21', score: { points: 7, judged: 1 } }]);
    await store.commit(deleteStep, { step });
    expect(await way()).toMatchObject({ stage: 'not-applied', events: [] });
    const [last] = await store.journal(1);
    await store.undo(last?.seq ?? 0);
    expect((await way()).stage).toBe('applied');
  });

  it('moves the day an award is due again when the review was passed, and leaves it when it was not', async () => {
    const { take, way, page, list } = await withOne('family', { namedOn: '2023-11-01', dueAgainOn: '2026-12-31' });
    expect(await way()).toMatchObject({ stage: 'review-again', next: 'review-again' });
    expect((await list()).due).toMatchObject([{ due: { reason: 'review-soon', date: '2026-12-31' } }]);
    await take('review-again', '2026-11-01', { result: 'returned', note: 'Photos are missing' });
    expect(await page()).toMatchObject({ validUntil: '2026-12-31', stage: 'review-again' });
    expect(await take('review-again', '2026-11-05', { dueAgainOn: '2026-12-01' })).toMatchObject({
      ok: false,
      error: { field: 'dueAgainOn' },
    });
    await take('review-again', '2026-11-05', { dueAgainOn: '2029-12-31', documentNumber: 'No. 3' });
    expect(await page()).toMatchObject({ validUntil: '2029-12-31', stage: 'named' });
    expect((await way()).events.map(({ step, result }) => [step, result])).toEqual([
      ['named', ''],
      ['review-again', 'returned'],
      ['review-again', 'passed'],
    ]);
  });

  it('says a late review as overdue for a year', async () => {
    const { list } = await withOne('family', { namedOn: '2022-01-01', dueAgainOn: '2026-06-30' });
    expect((await list()).due).toMatchObject([{ stage: 'lapsed', due: { reason: 'review-late' } }]);
  });

  it('leaves with its organization', async () => {
    const { take, store, id } = await withOne();
    await take('applied', '2026-04-20');
    await store.commit(deleteOrganization, { organization: id });
    expect(await store.reader.where(organizationStepRecord, 'f.organization', [id])).toEqual([]);
  });
});

describe('what is judged', () => {
  const sheet = { organizationKind: 'enterprise', year: 2026, passMark: 60 };

  it('begins with a sheet of a hundred points for every kind', async () => {
    const { store } = await withOne();
    const { kinds, sheet: first } = await store.read(criteriaView, { kind: undefined, year: 2026 });
    expect(first).toMatchObject({ organizationKind: 'enterprise', points: 100, passMark: 90, id: undefined });
    for (const { id } of kinds) {
      expect((await store.read(criteriaView, { kind: id, year: 2026 })).sheet.points).toBe(100);
    }
  });

  it('is drawn up for a year, goes on until a later one, and gives way to what was before', async () => {
    const { store } = await withOne();
    const criteria = [
      { id: 'body', weight: 40 },
      { id: '', title: ' Own rooms ', weight: 60, evidence: 'Photos' },
    ];
    expect((await store.commit(setCriteriaSheet, { ...sheet, criteria })).ok).toBe(true);
    const of = async (year: number) => (await store.read(criteriaView, { kind: 'enterprise', year })).sheet;
    expect(await of(2025)).toMatchObject({ id: undefined, passMark: 90 });
    expect(await of(2027)).toMatchObject({ year: 2026, passMark: 60, points: 100 });
    expect((await of(2026)).criteria[1]).toMatchObject({ title: 'Own rooms', evidence: 'Photos' });
    await store.commit(setCriteriaSheet, { ...sheet, criteria: [{ id: 'body', weight: 70 }] });
    expect(await of(2026)).toMatchObject({ points: 70 });
    await store.commit(dropCriteriaSheet, { sheet: (await of(2026)).id ?? '' });
    expect(await of(2027)).toMatchObject({ id: undefined, passMark: 90 });
  });

  it.each([
    [{ criteria: [] }, 'criteria.none', 'criteria'],
    [{ criteria: [{ id: '', title: ' ', weight: 70 }] }, 'criteria.title-missing', 'title/0'],
    [{ criteria: [{ id: 'body' }] }, 'criteria.weight-invalid', 'weight/0'],
    [{ criteria: [{ id: 'body', weight: 50 }] }, 'criteria.pass-mark-invalid', 'passMark'],
    [{ organizationKind: 'planet', criteria: [{ id: 'x', weight: 70 }] }, 'organization.kind-unknown', undefined],
  ])('refuses %o', async (wrong, code, field) => {
    const { store } = await withOne();
    expect(await store.commit(setCriteriaSheet, { ...sheet, ...wrong })).toMatchObject(refused(code, field));
  });
});
