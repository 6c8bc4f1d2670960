import { describe, expect, it } from 'vitest';
import { type BookKind, bookRecord, type EntryFields } from '#domain/books/book.record.ts';
import { bookListView, entryFormView, entryPageView } from '#domain/books/book.views.ts';
import { deleteRegisterEntry, saveRegisterEntry } from '#domain/books/entry.commands.ts';
import { change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import type { Store } from '#store/store.ts';
import { DISTRICT, OTHER_STREET, POINT, residents, STREET, storeWith } from '../organizations/organizations-store.ts';

const TODAY = '2026-11-10';
type Given = Parameters<typeof saveRegisterEntry.decide>[1]['fields'];

const save = (store: Store, kind: BookKind, fields: Given, more: { unit?: string; entry?: string } = {}) =>
  store.commit(saveRegisterEntry, { kind, unit: STREET, fields, ...more });

const listOf = (store: Store, kind: BookKind, unit = DISTRICT) =>
  store.read(bookListView, { kind, unit, year: 2026, today: TODAY });

async function idOf(store: Store, kind: BookKind): Promise<string> {
  return (await listOf(store, kind)).rows[0]?.id ?? '';
}

const VENUE = { name: 'Hill school', venueKind: 'school', openness: 'open' };

describe('saving an entry', () => {
  it('keeps what the register knows, trimmed, and nothing else', async () => {
    const store = await storeWith();
    expect((await save(store, 'venue', { ...VENUE, name: '  Hill   school ', seats: 40, colour: 'red' })).ok).toBe(
      true,
    );
    const stored = await store.read(
      { name: 'raw', load: (reader) => reader.all(bookRecord('venue')), select: (all: EntryFields[]) => all },
      null,
    );
    expect(stored).toEqual([expect.objectContaining({ ...VENUE, seats: 40, unit: STREET })]);
    expect(stored[0]).not.toHaveProperty('colour');
  });

  it.each<[string, BookKind, Given, { code: string; field?: string }]>([
    ['a required field is empty', 'venue', { ...VENUE, name: ' ' }, { code: 'entry.required', field: 'name' }],
    [
      'a choice is not in the list',
      'venue',
      { ...VENUE, venueKind: 'moon' },
      { code: 'entry.choice-unknown', field: 'venueKind' },
    ],
    ['a number is negative', 'venue', { ...VENUE, seats: -1 }, { code: 'entry.number-invalid', field: 'seats' }],
    ['a number is broken', 'venue', { ...VENUE, seats: 1.5 }, { code: 'entry.number-invalid', field: 'seats' }],
    [
      'a number is too large',
      'duty',
      { task: 'a', lead: 'b', state: 'open', due: '2026-02-30' },
      { code: 'entry.date-invalid', field: 'due' },
    ],
    ['a text is too long', 'venue', { ...VENUE, owner: 'x'.repeat(121) }, { code: 'entry.too-long', field: 'owner' }],
    [
      'an end lies before its beginning',
      'venue',
      { ...VENUE, agreementOn: '2026-02-01', agreementUntil: '2026-01-01' },
      { code: 'entry.earlier-than', field: 'agreementUntil' },
    ],
    [
      'a part is more than the whole',
      'survey',
      { topic: 't', date: TODAY, returned: 10, satisfied: 11 },
      { code: 'entry.more-than', field: 'satisfied' },
    ],
    ['a link points to nothing', 'venueYear', { of: 'gone', year: 2026 }, { code: 'entry.link-gone', field: 'of' }],
    ['a year is impossible', 'venueYear', { of: 'gone', year: 26 }, { code: 'entry.link-gone', field: 'of' }],
    [
      'a group is not among the settings',
      'need',
      { what: 'w', needKind: 'need', date: TODAY, state: 'open', groups: ['pirates'] },
      { code: 'entry.choice-unknown', field: 'groups' },
    ],
  ])('is refused and writes nothing where %s', async (_, kind, fields, refusal) => {
    const store = await storeWith();
    const result = await save(store, kind, fields);
    expect(result).toMatchObject({ ok: false, error: refusal });
    expect((await listOf(store, kind)).rows).toEqual([]);
  });

  it('refuses a twin in the same unit only', async () => {
    const store = await storeWith();
    await save(store, 'venue', VENUE);
    expect(await save(store, 'venue', VENUE)).toMatchObject({
      ok: false,
      error: { code: 'entry.already', field: 'name' },
    });
    expect((await save(store, 'venue', VENUE, { unit: OTHER_STREET })).ok).toBe(true);
  });

  it('refuses an unknown register, unit or entry', async () => {
    const store = await storeWith();
    const fields = VENUE;
    expect(await store.commit(saveRegisterEntry, { kind: 'learner', unit: STREET, fields })).toMatchObject({
      ok: false,
      error: { code: 'entry.register-unknown' },
    });
    expect(await save(store, 'venue', fields, { unit: 'nowhere' })).toMatchObject({
      error: { code: 'entry.unit-missing' },
    });
    expect(await save(store, 'venue', fields, { entry: 'gone' })).toMatchObject({ error: { code: 'entry.gone' } });
  });

  it('changes an entry where it stands; emptied fields are empty again and undo brings them back', async () => {
    const store = await storeWith();
    await save(store, 'venue', { ...VENUE, seats: 40, owner: 'Town' });
    const entry = await idOf(store, 'venue');
    const changed = await save(store, 'venue', { ...VENUE, openness: 'closed' }, { entry, unit: OTHER_STREET });
    const row = async () => (await listOf(store, 'venue')).rows[0];
    expect(await row()).toMatchObject({
      id: entry,
      unit: STREET,
      values: { openness: 'closed', seats: undefined, owner: undefined },
    });
    await store.undo(changed.ok ? (changed.value.seq as number) : 0);
    expect(await row()).toMatchObject({ values: { openness: 'open', seats: 40, owner: 'Town' } });
  });

  it('lets a deleted link stay where it stood', async () => {
    const store = await storeWith(change(courseRecord, { id: 'c1', unit: STREET }, { name: 'Dance' }));
    const need = { what: 'Dance', needKind: 'need', date: TODAY, state: 'open', course: 'c1' };
    await save(store, 'need', need);
    await store.commitChanges({ command: 'test' }, [
      change(courseRecord, { id: 'c1', unit: STREET }, { deleted: true }),
    ]);
    expect(await save(store, 'need', need)).toMatchObject({ error: { code: 'entry.link-gone', field: 'course' } });
    const entry = await idOf(store, 'need');
    expect((await save(store, 'need', { ...need, state: 'answered' }, { entry })).ok).toBe(true);
  });
});

describe('deleting an entry', () => {
  it('takes along what belongs to it, down to the last, and undo brings all of it back', async () => {
    const store = await storeWith();
    await save(store, 'body', { name: 'Leading group', bodyKind: 'leading-group' });
    const body = await idOf(store, 'body');
    await save(store, 'meeting', { topic: 'Spring', of: body, date: '2026-03-01' });
    await save(store, 'decision', {
      what: 'Open',
      of: await idOf(store, 'meeting'),
      decisionKind: 'decision',
      state: 'open',
    });
    const counts = async () =>
      Promise.all(
        (['body', 'meeting', 'decision'] as const).map(async (kind) => (await listOf(store, kind)).rows.length),
      );
    const deleted = await store.commit(deleteRegisterEntry, { kind: 'body', entry: body });
    expect(await counts()).toEqual([0, 0, 0]);
    await store.undo(deleted.ok ? (deleted.value.seq as number) : 0);
    expect(await counts()).toEqual([1, 1, 1]);
    await store.commit(deleteRegisterEntry, { kind: 'body', entry: body });
    expect(await store.commit(deleteRegisterEntry, { kind: 'body', entry: body })).toMatchObject({ ok: false });
  });
});

describe('reading a register', () => {
  it('shows the unit in view with everything below it, names what is linked, and says what is due', async () => {
    const store = await storeWith(residents(DISTRICT, 20_000));
    await save(
      store,
      'duty',
      { task: 'Open the school', lead: 'Office', due: '2026-11-01', state: 'open' },
      { unit: POINT },
    );
    await save(store, 'duty', { task: 'Report', lead: 'Office', due: '2026-12-01', state: 'doing' });
    await save(
      store,
      'duty',
      { task: 'Plan', lead: 'Office', due: '2026-01-01', state: 'done' },
      { unit: OTHER_STREET },
    );
    const rows = async (unit: string) =>
      Object.fromEntries((await listOf(store, 'duty', unit)).rows.map((row) => [row.values.task, row.due]));
    expect(await rows(DISTRICT)).toEqual({ 'Open the school': 'overdue', Report: 'soon', Plan: undefined });
    expect(await rows(STREET)).toEqual({ 'Open the school': 'overdue', Report: 'soon' });
    expect((await listOf(store, 'duty')).figures).toEqual([{ id: 'done', values: { done: 1, all: 3 } }]);
  });

  it('names the gaps in full-time staff and the number per 10,000 residents', async () => {
    const store = await storeWith(residents(DISTRICT, 20_000));
    await save(store, 'educator', { name: 'Chen', educatorKind: 'full-time' });
    const { figures } = await listOf(store, 'educator');
    expect(figures).toContainEqual({ id: 'gaps', values: { gaps: 2, all: 3, names: 'District|Township', more: 0 } });
    expect(figures).toContainEqual({
      id: 'per10000',
      values: { all: 0.5, fullTime: 0.5, volunteers: 0, residents: 20_000 },
    });
  });

  it('gives the page of an entry with its parts and the held sessions that name it', async () => {
    const at = (date: string, venue: string, planned = false) =>
      change(
        sessionRecord,
        { id: `00000000-0000-7000-9000-0000000000${date.slice(-2)}`, unit: POINT },
        { name: 'Dance', date, sessionKind: 'class', minutes: 90, venue, planned },
      );
    const store = await storeWith(
      at('2026-03-01', 'Hill school'),
      at('2026-03-02', 'Elsewhere'),
      at('2026-03-03', 'Hill school', true),
      at('2025-03-04', 'Hill school'),
    );
    await save(store, 'venue', VENUE);
    const venue = await idOf(store, 'venue');
    await save(store, 'venueYear', { of: venue, year: 2026, planned: 100, opened: 40 });
    const page = await store.read(entryPageView, { kind: 'venue', entry: venue, year: 2026, today: TODAY });
    expect(page?.sessions?.map(({ date }) => date)).toEqual(['2026-03-01']);
    expect(page?.parts).toMatchObject([{ kind: 'venueYear', rows: [{ values: { opened: 40 } }] }]);
    const hours = await listOf(store, 'venueYear');
    expect(hours.names[venue]).toBe('Hill school');
    expect((await listOf(store, 'venue')).figures).toContainEqual({
      id: 'hours',
      values: { planned: 100, opened: 40, percent: 40, year: 2026 },
    });
  });

  it('offers for a link what is in the unit, below it and above it', async () => {
    const store = await storeWith();
    await save(store, 'body', { name: 'Of the district', bodyKind: 'committee' }, { unit: DISTRICT });
    await save(store, 'body', { name: 'Of the other street', bodyKind: 'committee' }, { unit: OTHER_STREET });
    await save(store, 'body', { name: 'Of the street', bodyKind: 'committee' });
    const form = await store.read(entryFormView, { kind: 'meeting', unit: POINT });
    expect(form.options.of?.map(({ name }) => name).sort()).toEqual(['Of the district', 'Of the street']);
  });
});
