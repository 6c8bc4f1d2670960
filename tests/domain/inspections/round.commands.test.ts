import { describe, expect, it } from 'vitest';
import { refreezeFigures, scoreItem, startSelfAssessment } from '#domain/inspections/evaluation.commands.ts';
import { addFinding, deleteFinding } from '#domain/inspections/finding.commands.ts';
import { inspectionsView, roundView } from '#domain/inspections/inspections.views.ts';
import { changeRound, commendUnit, deleteRound, startRound } from '#domain/inspections/round.commands.ts';
import { NO_SCORE } from '#domain/inspections/score.rules.ts';
import {
  codeOf,
  DISTRICT,
  inspectedStore,
  POINT,
  pageOf,
  roundDetails,
  STREET,
  scoreAll,
  sheetWords,
  sign,
  startedRound,
  startedVisit,
  TODAY,
} from './inspections-store.ts';

describe('a round', () => {
  it('has units, inspectors and dates, and takes the proposed sheet where there is none', async () => {
    const store = await inspectedStore();
    const start = (input: object) =>
      store.commit(startRound, { unit: DISTRICT, year: 2026, sheet: '', words: sheetWords, ...roundDetails, ...input });
    expect(codeOf(await start({ title: '' }))).toBe('round.title-missing');
    expect(codeOf(await start({ units: [] }))).toBe('round.units-missing');
    expect(codeOf(await start({ inspectors: [' '] }))).toBe('round.inspectors-missing');
    expect(codeOf(await start({ to: '2026-05-31' }))).toBe('round.ends-before-start');
    expect(codeOf(await start({ sheet: 'gone' }))).toBe('round.sheet-missing');
    expect(codeOf(await start({}))).toBe('ok');
    const home = await store.read(inspectionsView, { unit: POINT, year: 2026, today: TODAY });
    expect(home?.rounds).toMatchObject([{ title: 'Autumn', inspectors: ['Li', 'Wang'], units: 2, visited: 0 }]);
    expect(home?.sheets).toMatchObject([{ purpose: 'visit', sum: 1000, version: 1 }]);
  });

  it('ranks what both sides signed, commends, and keeps the units that were visited', async () => {
    const store = await inspectedStore();
    const round = await startedRound(store);
    const [point, street] = [await startedVisit(store, POINT, round), await startedVisit(store, STREET, round)];
    await scoreAll(store, point, { rooms: 10 });
    await scoreAll(store, street);
    const page = () => store.read(roundView, { round, today: TODAY });
    for (const visit of [point, street]) await sign(store, visit, 'inspector');
    expect((await page())?.units.map(({ rank }) => rank)).toEqual([undefined, undefined]);
    for (const visit of [point, street]) await sign(store, visit, 'unit');
    expect((await page())?.units.map(({ name, rank, visit }) => [name, rank, visit?.total])).toEqual([
      ['Street', 1, 1000],
      ['Point', 2, 990],
    ]);
    const commend = (unit: string, text: string) => store.commit(commendUnit, { round, unit, text });
    expect(codeOf(await commend(DISTRICT, 'x'))).toBe('round.unit-not-in-round');
    expect(codeOf(await commend(STREET, ' Model street '))).toBe('ok');
    expect((await page())?.units[0]?.commendation).toBe('Model street');
    const { units: _, ...rest } = roundDetails;
    expect(codeOf(await store.commit(changeRound, { round, ...rest, units: [STREET] }))).toBe('round.unit-visited');
    expect(codeOf(await store.commit(changeRound, { round, ...roundDetails, title: 'Second' }))).toBe('ok');
    expect(codeOf(await store.commit(deleteRound, { round }))).toBe('round.visited');
  });

  it('counts a visit that was merely begun apart, without points', async () => {
    const store = await inspectedStore();
    const round = await startedRound(store);
    const visit = await startedVisit(store, POINT, round);
    const home = async () => (await store.read(inspectionsView, { unit: POINT, year: 2026, today: TODAY }))?.rounds[0];
    const total = async () =>
      (await store.read(roundView, { round, today: TODAY }))?.units.find(({ unit }) => unit === POINT)?.visit?.total;
    expect(await home()).toMatchObject({ visited: 0, visiting: 1, signed: 0 });
    expect(await total()).toBeUndefined();
    await store.commit(scoreItem, { evaluation: visit, item: 'rooms', given: 0 });
    expect(await total()).toBe(0);
    await scoreAll(store, visit);
    await sign(store, visit, 'inspector');
    expect(await home()).toMatchObject({ visited: 1, visiting: 0, signed: 0 });
    await sign(store, visit, 'unit');
    expect(await home()).toMatchObject({ visited: 1, visiting: 0, signed: 1 });
  });

  it('takes visits along that hold nothing of their own, the points of the unit itself included', async () => {
    const store = await inspectedStore();
    await store.commit(startSelfAssessment, { unit: POINT, year: 2026, sheet: '', words: sheetWords });
    const self = (await store.read(inspectionsView, { unit: POINT, year: 2026, today: TODAY }))?.self?.id ?? '';
    await store.commit(scoreItem, { evaluation: self, item: 'rooms', self: 30 });
    const round = await startedRound(store);
    const visit = await startedVisit(store, POINT, round);
    await store.commit(refreezeFigures, { evaluation: visit, today: TODAY });
    expect((await pageOf(store, visit))?.items.find(({ item }) => item.id === 'rooms')?.self).toBe(30);
    const remove = () => store.commit(deleteRound, { round });
    await store.commit(scoreItem, { evaluation: visit, item: 'rooms', self: 20 });
    expect(codeOf(await remove())).toBe('round.visited');
    await store.commit(scoreItem, { evaluation: visit, item: 'rooms', self: NO_SCORE });
    await store.commit(addFinding, { evaluation: visit, item: '', text: 'The roof', remedyBy: '2026-07-01' });
    expect(codeOf(await remove())).toBe('round.visited');
    await store.commit(deleteFinding, { finding: (await pageOf(store, visit))?.findings[0]?.id ?? '' });
    const result = await remove();
    expect(codeOf(result)).toBe('ok');
    expect(await pageOf(store, visit)).toBeUndefined();
    expect((await pageOf(store, self))?.id).toBe(self);
    await store.undo((result.ok && result.value.seq) || 0);
    expect((await pageOf(store, visit))?.round?.id).toBe(round);
  });
});
