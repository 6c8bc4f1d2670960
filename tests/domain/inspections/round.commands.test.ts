import { describe, expect, it } from 'vitest';
import { inspectionsView, roundView } from '#domain/inspections/inspections.views.ts';
import { changeRound, commendUnit, deleteRound, startRound } from '#domain/inspections/round.commands.ts';
import {
  codeOf,
  DISTRICT,
  inspectedStore,
  POINT,
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
});
