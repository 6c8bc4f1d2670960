import { describe, expect, it } from 'vitest';
import { RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, yearOf } from '#domain/attendance/sums.ts';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { changeSettings } from '#domain/settings/settings.commands.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.rules.ts';
import { settingsView } from '#domain/settings/settings.views.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

async function started(): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'District', tier: 'district' }),
    change(unitRecord, { id: 's1', unit: 's1' }, { name: 'Street', tier: 'school', parent: 'd1' }),
  ]);
  return store;
}

type Input = Parameters<typeof changeSettings.decide>[1];
const run = (store: Store, input: Input) => store.commit(changeSettings, input);
const refused = async (store: Store, input: Input) => {
  const result = await run(store, input);
  return result.ok ? undefined : result.error;
};
const inForce = async (store: Store) => (await store.read(settingsView, null)).settings;

describe('changing the settings', () => {
  it('is refused before there is a plan, and says so in the view', async () => {
    const store = await openTestStore();
    expect(await refused(store, { gain: 400 })).toEqual({ code: 'settings.no-plan' });
    expect((await store.read(settingsView, null)).started).toBe(false);
  });

  it('keeps what was not touched as it is, and what is the same unwritten', async () => {
    const store = await started();
    await run(store, { gain: 600, comparison: 'at-least', floor: 200, fewMembers: 5 });
    expect(await inForce(store)).toEqual({
      ...DEFAULT_SETTINGS,
      gain: 600,
      comparison: 'at-least',
      floor: 200,
      fewMembers: 5,
    });
    expect(await run(store, { gain: 600, groups: DEFAULT_SETTINGS.groups })).toMatchObject({
      ok: true,
      value: { changed: 0 },
    });
  });

  it('refuses figures out of range with their field', async () => {
    const store = await started();
    expect(await refused(store, { gain: 10_001 })).toMatchObject({ code: 'settings.gain-out-of-range', field: 'gain' });
    expect(await refused(store, { gain: -1 })).toMatchObject({ field: 'gain' });
    expect(await refused(store, { floor: 1_000_001 })).toMatchObject({
      code: 'settings.floor-out-of-range',
      field: 'floor',
    });
    expect(await refused(store, { fewMembers: -1 })).toMatchObject({ field: 'fewMembers' });
    expect(await inForce(store)).toEqual(DEFAULT_SETTINGS);
  });

  it('takes own words for the tiers and gives the usual ones back for empty ones', async () => {
    const store = await started();
    await run(store, { tierNames: { point: ' 学习点 ', school: '' } });
    expect((await inForce(store)).tierNames).toEqual({ point: '学习点' });
    await run(store, { tierNames: { point: '' } });
    expect((await inForce(store)).tierNames).toEqual({});
    expect(await refused(store, { tierNames: { point: 'x'.repeat(41) } })).toMatchObject({
      code: 'settings.tier-name-too-long',
      field: 'tierNames.point',
    });
  });
});

describe('lists', () => {
  const { themes } = DEFAULT_SETTINGS;

  it('can be renamed, put in order, hidden and added to; a new entry gets an id', async () => {
    const store = await started();
    const wanted = [
      { id: '', name: ' Opera ' },
      ...themes.slice(1),
      { ...(themes[0] as { id: string }), name: 'School', hidden: true },
    ];
    expect((await run(store, { themes: wanted })).ok).toBe(true);
    const now = (await inForce(store)).themes;
    expect(now[0]).toEqual({ id: expect.stringMatching(/^[0-9a-z]{10}$/), name: 'Opera' });
    expect(now.at(-1)).toEqual({ id: 'academic', name: 'School', hidden: true });
    expect(now).toHaveLength(themes.length + 1);
  });

  it('refuse an entry without a name, a doubled name, a name too long, and to be empty', async () => {
    const store = await started();
    const code = async (list: { id: string; name?: string; hidden?: boolean }[]) =>
      (await refused(store, { themes: list }))?.code;
    expect(await code([...themes, { id: '', name: ' ' }])).toBe('settings.entry-name-missing');
    expect(await code([...themes, { id: '', name: 'A' }, { id: '', name: 'A ' }])).toBe('settings.entry-name-doubled');
    expect(await code([...themes, { id: '', name: 'x'.repeat(41) }])).toBe('settings.entry-name-too-long');
    expect(await code(themes.map((theme) => ({ ...theme, hidden: true })))).toBe('settings.list-empty');
    expect(await code(themes.slice(1))).toBe('settings.built-in-removed');
    expect(await code([...themes, ...themes.slice(0, 1)])).toBe('settings.entry-doubled');
    expect(await code([...themes, { id: 'made-up', name: 'A' }])).toBe('settings.entry-unknown');
    expect((await refused(store, { groups: [...DEFAULT_SETTINGS.groups, ...names(10)] }))?.code).toBe(
      'settings.list-too-long',
    );
  });

  it('let go of an own entry only while no record mentions it', async () => {
    const store = await started();
    await run(store, { themes: [...themes, { id: '', name: 'Opera' }] });
    const opera = (await inForce(store)).themes.at(-1) as { id: string };
    const held = await store.commitChanges({ command: 'recordSession' }, [
      change(
        sessionRecord,
        { id: id(1), unit: 's1' },
        { name: 'A', date: '2026-03-01', sessionKind: 'class', theme: opera.id },
      ),
    ]);
    expect(await refused(store, { themes })).toMatchObject({
      code: 'settings.entry-in-use',
      field: 'themes',
      values: { name: 'Opera' },
    });
    await store.undo(held.seq as number);
    // The totals keep a measure that fell to zero, or drop it; either way the entry is used no more.
    expect(await refused(store, { themes: [...themes, { ...opera, name: 'Opera', hidden: true }] })).toBeUndefined();
  });

  it('of kinds: what counts for the rate moves every figure in the same commit', async () => {
    const store = await started();
    await store.commitChanges({ command: 'recordSession' }, [
      change(learnerRecord, { id: id(2), unit: 's1' }, { name: 'One' }),
      change(
        sessionRecord,
        { id: id(3), unit: 's1' },
        { name: 'Race', date: '2026-03-01', sessionKind: 'event' },
        { learners: [id(2)], marks: [1] },
      ),
    ]);
    const persons = async () => yearOf((await store.reader.sums(['d1'], [2026]))[0]?.cells, RESIDENTS, HOME_NEW);
    expect(await persons()).toBe(0);
    const kinds = DEFAULT_SETTINGS.sessionKinds.map((kind) => ({
      ...kind,
      counts: kind.counts || kind.id === 'event',
    }));
    const done = await run(store, { sessionKinds: kinds });
    expect(await persons()).toBe(1);
    await store.undo((done.ok ? done.value.seq : undefined) as number);
    expect(await persons()).toBe(0);
    await run(store, { sessionKinds: kinds });
    expect(await persons()).toBe(1);
  });
});

function names(count: number): { id: string; name: string }[] {
  return Array.from({ length: count }, (_, number) => ({ id: '', name: `Group ${number}` }));
}
