import { describe, expect, it } from 'vitest';
import { awardOrganization } from '#domain/organizations/award.commands.ts';
import { organizationListView } from '#domain/organizations/organization.views.ts';
import { putOnNotice } from '#domain/organizations/public-notice.commands.ts';
import { lastWorkingDay, NEXT_NOTICE } from '#domain/organizations/public-notice.rules.ts';
import { publicNoticeView } from '#domain/organizations/public-notice.views.ts';
import { takeStep } from '#domain/organizations/way.commands.ts';
import type { Step } from '#domain/organizations/way.record.ts';
import { DISTRICT, OTHER_STREET, organization, POINT, STREET, storeWith } from './organizations-store.ts';

const TODAY = '2026-11-10';
const asked = { year: 2026, today: TODAY };

async function applied() {
  const store = await storeWith(
    ...organization(STREET, 'enterprise', 'Mill'),
    ...organization(POINT, 'family', 'Wang'),
    ...organization(OTHER_STREET, 'family', 'Li'),
    ...organization(STREET, 'family', 'Not yet'),
  );
  const { rows } = await store.read(organizationListView, { unit: DISTRICT, asOf: TODAY });
  const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? '';
  const take = (name: string, step: Step, date: string, more: object = {}) =>
    store.commit(takeStep, { organization: idOf(name), step, date, result: 'passed', ...more });
  for (const name of ['Mill', 'Wang', 'Li', 'Not yet']) {
    await take(name, 'applied', '2026-04-20', { result: '', level: name === 'Li' ? 'city' : 'district' });
  }
  for (const name of ['Mill', 'Wang', 'Li']) await take(name, 'site-visit', '2026-09-15');
  return {
    store,
    idOf,
    take,
    read: async (unit: string) => (await store.read(publicNoticeView, { unit, ...asked }))?.notices ?? [],
  };
}

describe('the last day of a notice', () => {
  it('is proposed in working days, the first day counted where it is one', () => {
    expect(lastWorkingDay('2026-11-09', 5)).toBe('2026-11-13');
    expect(lastWorkingDay('2026-11-09', 7)).toBe('2026-11-17');
    expect(lastWorkingDay('2026-11-14', 1)).toBe('2026-11-16');
    expect(lastWorkingDay('2026-11-13', 2)).toBe('2026-11-16');
  });
});

describe('the public notice of organizations', () => {
  it('tells of those whose site visit was passed, with kind, unit and level applied for, as many as the register shows', async () => {
    const { store, read, take } = await applied();
    const [next] = await read(DISTRICT);
    expect(next).toMatchObject({ id: NEXT_NOTICE, isNext: true, from: '', until: '' });
    expect(next?.rows.map(({ name, kind, unitName, level }) => [name, kind, unitName, level])).toEqual([
      ['Mill', 'enterprise', 'Street', 'district'],
      ['Wang', 'family', 'Point one', 'district'],
      ['Li', 'family', 'Township', 'city'],
    ]);
    expect(next?.kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ['enterprise', 1],
      ['family', 2],
    ]);
    const { byStage } = await store.read(organizationListView, { unit: DISTRICT, asOf: TODAY });
    expect(byStage['site-visit']).toBe(3);
    expect((await read(POINT))[0]?.rows.map(({ name }) => name)).toEqual(['Wang']);
    await take('Wang', 'site-visit', '2026-10-01', { result: 'rejected', note: 'No books' });
    expect((await read(DISTRICT))[0]?.rows.map(({ name }) => name)).toEqual(['Mill', 'Li']);
  });

  it('is entered for all at once, keeps its days, and stays as it was put up after the naming', async () => {
    const { store, read, idOf } = await applied();
    const organizations = ['Mill', 'Li'].map(idOf);
    const put = { organizations, date: '2026-11-02', until: '2026-11-10' };
    expect((await store.commit(putOnNotice, put)).ok).toBe(true);
    const notices = await read(DISTRICT);
    expect(notices.map(({ id, rows }) => [id, rows.length])).toEqual([
      [NEXT_NOTICE, 1],
      ['2026-11-02_2026-11-10', 2],
    ]);
    expect(notices[1]).toMatchObject({ isNext: false, from: '2026-11-02', until: '2026-11-10' });
    await store.commit(awardOrganization, { organization: idOf('Mill'), namedOn: '2026-11-10' });
    expect((await read(DISTRICT))[1]?.rows.map(({ name }) => name)).toEqual(['Mill', 'Li']);
    expect((await store.read(publicNoticeView, { unit: DISTRICT, year: 2025, today: TODAY }))?.notices).toEqual([]);
  });

  it('is drawn up in the year of today alone', async () => {
    const { store, read } = await applied();
    expect(await read(DISTRICT)).toHaveLength(1);
    const inYear = async (year: number, today: string) =>
      (await store.read(publicNoticeView, { unit: DISTRICT, year, today }))?.notices;
    expect(await inYear(2026, '2027-02-01')).toEqual([]);
    expect(await inYear(2027, TODAY)).toEqual([]);
    expect((await inYear(2027, '2027-02-01'))?.map(({ id }) => id)).toEqual([NEXT_NOTICE]);
  });

  it('is refused for all where one does not wait for it any more: on notice already, named, or not visited', async () => {
    const { store, read, idOf } = await applied();
    const put = (...names: string[]) =>
      store.commit(putOnNotice, { organizations: names.map(idOf), date: '2026-11-09', until: '2026-11-17' });
    const refused = (name: string) => ({ ok: false, error: { code: 'step.not-waiting', values: { name } } });
    const early = { organizations: [idOf('Mill')], date: '2026-10-20', until: '2026-10-28' };
    expect(await store.commit(putOnNotice, early)).toMatchObject({ ok: true });
    expect(await put('Wang', 'Mill')).toMatchObject(refused('Mill'));
    expect((await store.commit(awardOrganization, { organization: idOf('Mill'), namedOn: '2026-11-01' })).ok).toBe(
      true,
    );
    expect(await put('Mill', 'Li')).toMatchObject(refused('Mill'));
    expect(await put('Not yet')).toMatchObject(refused('Not yet'));
    expect((await read(DISTRICT)).map(({ id, rows }) => [id, rows.length])).toEqual([
      [NEXT_NOTICE, 2],
      ['2026-10-20_2026-10-28', 1],
    ]);
  });

  it('is entered for none where it cannot be for one', async () => {
    const { store, read, idOf } = await applied();
    const both = (more: object) =>
      store.commit(putOnNotice, { organizations: [idOf('Mill'), 'gone'], date: '2026-11-02', until: '', ...more });
    expect(await both({})).toMatchObject({ ok: false, error: { code: 'organization.gone' } });
    expect(await both({ organizations: [] })).toMatchObject({ ok: false });
    const mill = { organizations: [idOf('Mill')] };
    expect(await both({ ...mill, date: '2026-11-11' })).toMatchObject({
      error: { code: 'organization.date-in-future', field: 'date' },
    });
    expect(await both({ ...mill, until: '2026-11-01' })).toMatchObject({
      error: { code: 'step.notice-ends-before', field: 'until' },
    });
    expect(await read(DISTRICT)).toHaveLength(1);
  });
});
