import { describe, expect, it } from 'vitest';
import { checkDrawn, drawRecords } from '#domain/inspections/draw.commands.ts';
import { codeOf, inspectedStore, pageOf, startedVisit, TODAY } from './inspections-store.ts';

describe('the draw of a visit', () => {
  it('draws the same again, says from how many, and counts what was confirmed', async () => {
    const store = await inspectedStore();
    const evaluation = await startedVisit(store);
    const draw = (sessions: number, learners: number) =>
      store.commit(drawRecords, { evaluation, sessions, learners, today: TODAY });
    expect(codeOf(await draw(0, 0))).toBe('draw.nothing-asked');
    expect(codeOf(await draw(61, 0))).toBe('draw.count-invalid');
    expect(codeOf(await draw(1, 3))).toBe('ok');
    const first = (await pageOf(store, evaluation))?.drawn;
    expect(first).toMatchObject({ ofSessions: 2, ofLearners: 7, all: 4, confirmed: 0 });
    expect(first?.learners.every(({ name, place }) => name.startsWith('L') && place === 'Point')).toBe(true);
    await draw(1, 5);
    await draw(1, 3);
    expect((await pageOf(store, evaluation))?.drawn).toEqual(first);

    const [one, two] = first?.learners ?? [];
    const check = (id: string, checked: 'yes' | 'no' | '') => store.commit(checkDrawn, { evaluation, id, checked });
    expect(codeOf(await check(one?.id ?? '', 'yes'))).toBe('ok');
    expect(codeOf(await check(two?.id ?? '', 'no'))).toBe('ok');
    expect(codeOf(await check('somebody', 'yes'))).toBe('draw.not-drawn');
    expect((await pageOf(store, evaluation))?.drawn).toMatchObject({ confirmed: 1, denied: 1, all: 4 });
    await check(two?.id ?? '', '');
    expect((await pageOf(store, evaluation))?.drawn).toMatchObject({ confirmed: 1, denied: 0 });
  });
});
