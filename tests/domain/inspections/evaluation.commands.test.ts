import { describe, expect, it } from 'vitest';
import {
  deleteEvaluation,
  refreezeFigures,
  replyToVisit,
  scoreItem,
  startSelfAssessment,
  startVisit,
  startYearEnd,
  writeSummary,
} from '#domain/inspections/evaluation.commands.ts';
import { inspectionsView } from '#domain/inspections/inspections.views.ts';
import { session } from '../plans/plans-store.ts';
import {
  codeOf,
  DISTRICT,
  inspectedStore,
  POINT,
  pageOf,
  STREET,
  scoreAll,
  sheetWords,
  sign,
  startedRound,
  startedVisit,
  TODAY,
} from './inspections-store.ts';

describe('a visit', () => {
  it('freezes the figures of the unit as they stand and keeps them when records change', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    const frozen = {
      persons: 7,
      residents: 100,
      ratePercent: 7,
      targetCount: 10,
      targetMet: false,
      arrangedFen: 15_000,
      fenPerResident: 150,
      floorMet: true,
      organizations: { family: 1 },
      sessions: 2,
      personTimes: 9,
      communities: { covered: 1, all: 1 },
    };
    expect((await pageOf(store, visit))?.figures).toMatchObject(frozen);
    await store.commitChanges({ command: 'test' }, [session('2026-05-02', [8, 9, 10])]);
    expect((await pageOf(store, visit))?.figures).toMatchObject(frozen);
    expect(codeOf(await store.commit(refreezeFigures, { evaluation: visit, today: TODAY }))).toBe('ok');
    expect((await pageOf(store, visit))?.figures).toMatchObject({ persons: 10, sessions: 3 });
  });

  it('is opened once per unit of the round and not ahead of its day', async () => {
    const store = await inspectedStore();
    const round = await startedRound(store);
    const start = (unit: string, date = TODAY) => store.commit(startVisit, { round, unit, date, today: TODAY });
    expect(codeOf(await start(DISTRICT))).toBe('round.unit-not-in-round');
    expect(codeOf(await start(POINT, '2026-06-16'))).toBe('inspection.date-in-future');
    expect(codeOf(await start(POINT, 'soon'))).toBe('inspection.date-invalid');
    expect(codeOf(await start(POINT))).toBe('ok');
    expect(codeOf(await start(POINT))).toBe('inspection.visited');
    expect(codeOf(await start(STREET))).toBe('ok');
  });

  it('takes points of an item within its range only, in tenths, and leaves out what does not apply', async () => {
    const store = await inspectedStore();
    const evaluation = await startedVisit(store);
    const score = (input: object) => store.commit(scoreItem, { evaluation, item: 'rooms', ...input });
    expect(codeOf(await score({ given: 61 }))).toBe('score.out-of-range');
    expect(codeOf(await score({ given: 4.5 }))).toBe('score.not-tenths');
    expect(codeOf(await score({ breach: true }))).toBe('score.no-veto');
    expect(codeOf(await score({ item: 'made-up', given: 0 }))).toBe('score.veto-has-no-points');
    expect(codeOf(await score({ item: 'brand', out: true }))).toBe('score.cannot-leave-out');
    expect(codeOf(await score({ item: 'nothing', given: 0 }))).toBe('score.item-unknown');
    expect(codeOf(await score({ given: 45, note: ' One room of two. ' }))).toBe('ok');
    const page = await pageOf(store, evaluation);
    expect(page?.items.find(({ item }) => item.id === 'rooms')).toMatchObject({ given: 45, note: 'One room of two.' });
    expect(page?.score).toMatchObject({ base: 1000, got: 45, missing: 20 });
    expect(codeOf(await score({ given: -1 }))).toBe('ok');
    expect(codeOf(await score({ item: 'online', out: true }))).toBe('ok');
    expect((await pageOf(store, evaluation))?.score).toMatchObject({ base: 950, got: 0 });
  });

  it('brings along what the unit wrote of itself', async () => {
    const store = await inspectedStore();
    const start = { unit: POINT, year: 2026, words: sheetWords };
    expect(codeOf(await store.commit(startSelfAssessment, { ...start, sheet: '' }))).toBe('ok');
    expect(codeOf(await store.commit(startSelfAssessment, { ...start, sheet: '' }))).toBe('inspection.self-exists');
    const self = (await store.read(inspectionsView, { unit: POINT, year: 2026, today: TODAY }))?.self?.id ?? '';
    await store.commit(scoreItem, { evaluation: self, item: 'rooms', self: 50 });
    expect(codeOf(await store.commit(scoreItem, { evaluation: self, item: 'rooms', given: 50 }))).toBe(
      'score.self-only',
    );
    const page = await pageOf(store, await startedVisit(store));
    expect(page?.items.find(({ item }) => item.id === 'rooms')).toMatchObject({ self: 50, given: undefined });
    expect(page?.selfScore?.got).toBe(50);
  });

  it('lets the unit reply until it has signed itself, and nobody write the rest after the first signature', async () => {
    const store = await inspectedStore();
    const evaluation = await startedVisit(store);
    await scoreAll(store, evaluation);
    expect(codeOf(await store.commit(writeSummary, { evaluation, summary: 'Good' }))).toBe('ok');
    expect(codeOf(await sign(store, evaluation, 'inspector'))).toBe('ok');
    expect(codeOf(await store.commit(writeSummary, { evaluation, summary: 'Better' }))).toBe('inspection.begun');
    expect(codeOf(await store.commit(scoreItem, { evaluation, item: 'rooms', given: 1 }))).toBe('inspection.begun');
    expect(codeOf(await store.commit(replyToVisit, { evaluation, reply: 'We differ' }))).toBe('ok');
    expect(codeOf(await sign(store, evaluation, 'unit', 'Zhao'))).toBe('ok');
    expect(codeOf(await store.commit(replyToVisit, { evaluation, reply: 'No' }))).toBe('inspection.unit-signed');
    expect(codeOf(await store.commit(deleteEvaluation, { evaluation }))).toBe('inspection.signed');
    expect((await pageOf(store, evaluation))?.reply).toBe('We differ');
  });
});

describe('the assessment at the end of the year', () => {
  it('computes what the records say, is judged in the rest, and freezes when it is signed', async () => {
    const store = await inspectedStore();
    const input = { unit: POINT, year: 2026, sheet: '', words: sheetWords };
    expect(codeOf(await store.commit(startYearEnd, input))).toBe('ok');
    expect(codeOf(await store.commit(startYearEnd, input))).toBe('inspection.year-end-exists');
    const home = await store.read(inspectionsView, { unit: POINT, year: 2026, today: TODAY });
    const evaluation = home?.yearEnd[0]?.evaluation?.id ?? '';
    const given = async () =>
      Object.fromEntries(
        (await pageOf(store, evaluation))?.items.map(({ item, given: points }) => [item.id, points]) ?? [],
      );
    // 7 of 10 persons of 30 points; the floor met; no plan, so its tasks leave the base.
    expect(await given()).toMatchObject({ target: 210, floor: 200, coverage: 100, tasks: undefined });
    expect(codeOf(await store.commit(scoreItem, { evaluation, item: 'target', given: 300 }))).toBe('score.computed');
    expect(codeOf(await sign(store, evaluation, 'inspector'))).toBe('inspection.not-all-scored');
    for (const item of ['records-kept', 'on-time']) await store.commit(scoreItem, { evaluation, item, given: 40 });
    expect(codeOf(await sign(store, evaluation, 'inspector'))).toBe('ok');
    await store.commitChanges({ command: 'test' }, [session('2026-05-02', [8, 9, 10])]);
    expect(await given()).toMatchObject({ target: 210 });
    expect(codeOf(await sign(store, evaluation, 'unit'))).toBe('ok');
    expect(await pageOf(store, evaluation)).toMatchObject({
      state: 'signed',
      frozen: true,
      verdict: { kind: 'holds' },
    });
  });
});
